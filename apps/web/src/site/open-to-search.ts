import { config } from '../config.mjs';
import { askAsAnybody } from '../data/api.ts';
import { graphql } from '../data/graphql.ts';
import { refusalCode } from '../data/refusal.ts';
import { isPublicOrigin } from './public-origin.ts';

const ReadingIsOpen_Query = graphql(`
  query ReadingIsOpen {
    catalogs {
      slug
    }
  }
`);

/**
 * The public origin whose pages search engines may list; null where there is none, or only members may read.
 *
 * @throws {ApiUnavailable}
 */
export async function openOrigin(): Promise<string | null> {
  const { webOrigin } = config;
  if (!isPublicOrigin(webOrigin)) return null;
  try {
    await askAsAnybody(ReadingIsOpen_Query, {});
    return webOrigin;
  } catch (error) {
    if (refusalCode(error) === 'UNAUTHENTICATED') return null;
    throw error;
  }
}
