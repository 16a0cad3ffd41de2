import { readEventId, textIn } from './components/missing/segment.ts';
import { ask } from './data/api.ts';
import { graphql } from './data/graphql.ts';
import { refusalCode } from './data/refusal.ts';

const EventExists_Query = graphql(`
  query EventExists($eventId: Int!) {
    event(eventId: $eventId) {
      eventId
    }
  }
`);

const CodeExists_Query = graphql(`
  query CodeExists($code: String!) {
    diagnosticCode(code: $code) {
      code
    }
  }
`);

/** The pages whose last segment names something in the catalogue, and whether the catalogue has it. */
const namingPages: Readonly<Record<string, (name: string) => Promise<boolean>>> = {
  events: async (name) => {
    const eventId = readEventId(name);
    return eventId !== null && (await ask(EventExists_Query, { eventId })).event !== null;
  },
  codes: async (name) => {
    try {
      return (await ask(CodeExists_Query, { code: name })).diagnosticCode !== null;
    } catch (error) {
      if (refusalCode(error) === 'MALFORMED_CODE') return false;
      throw error;
    }
  },
};

/**
 * Whether an address names an event or a code that the catalogue does not have. The page itself explains what is missing;
 * the proxy sets the status 404, because Next answers `notFound()` in a dynamic page with HTML that is empty until
 * scripts run.
 */
export async function namesMissing(pathname: string): Promise<boolean> {
  const [, page = '', segment = ''] = /^\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
  const exists = Object.hasOwn(namingPages, page) ? namingPages[page] : undefined;
  if (exists === undefined) return false;
  try {
    return !(await exists(textIn(segment)));
  } catch {
    // The page asks the same again, and reports what went wrong.
    return false;
  }
}
