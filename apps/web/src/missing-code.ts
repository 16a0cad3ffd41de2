import { ask } from './data/api.ts';
import { graphql } from './data/graphql.ts';
import { refusalCode } from './data/refusal.ts';

const CodeExists_Query = graphql(`
  query CodeExists($code: String!) {
    diagnosticCode(code: $code) {
      code
    }
  }
`);

/**
 * Whether an address names a code that the catalogue lacks, or no code at all. The page says so in words; the status 404
 * is the proxy's to give, because what Next renders for `notFound()` in a dynamic page is empty where scripts do not run.
 */
export async function namesMissingCode(pathname: string): Promise<boolean> {
  const [, segment] = /^\/codes\/([^/]+)$/.exec(pathname) ?? [];
  if (segment === undefined) return false;
  try {
    const { diagnosticCode } = await ask(CodeExists_Query, { code: decodeURIComponent(segment).trim() });
    return diagnosticCode === null;
  } catch (error) {
    return error instanceof URIError || refusalCode(error) === 'MALFORMED_CODE';
  }
}
