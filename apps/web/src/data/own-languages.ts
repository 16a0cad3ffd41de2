import { cache } from 'react';
import { preferences } from '../i18n/preferences.ts';
import { ask, tell } from './api.ts';
import { graphql } from './graphql.ts';
import { unlessAway } from './unless-away.ts';
import { viewer } from './viewer.ts';

const OwnLanguages_Query = graphql(`
  query OwnLanguages {
    viewer {
      reviewLanguages
    }
  }
`);

const SetReviewLanguages_Mutation = graphql(`
  mutation SetReviewLanguages($languages: [Locale!]!) {
    setReviewLanguages(languages: $languages) {
      viewer {
        id
      }
    }
  }
`);

/**
 * Tags of the languages that this request's reader reviews: as they are kept of somebody signed in, else as the browser has
 * them; empty: none was chosen. Asked once a request.
 */
export const ownLanguages = cache(async (): Promise<readonly string[]> => {
  const [{ reviewLanguages }, { viewer: who }] = await Promise.all([preferences(), ask(OwnLanguages_Query, {})]);
  return who === null || who.reviewLanguages.length === 0 ? reviewLanguages : who.reviewLanguages;
});

/** Keeps the languages for whoever is signed in. False: nobody is, or the API is away, and nothing was kept. */
export async function keepOwnLanguages(languages: readonly string[]): Promise<boolean> {
  const answer = await unlessAway(async () => {
    if ((await viewer()) === null) return null;
    return tell(SetReviewLanguages_Mutation, { languages: [...languages] });
  });
  return answer !== null;
}
