import { cache } from 'react';
import { ask } from './api.ts';
import { graphql } from './graphql.ts';
import type { ResultOf } from './graphql.ts';

const Viewer_Query = graphql(`
  query Viewer {
    viewer {
      id
      name
      role
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof Viewer_Query>['viewer']>;

/** Who is signed in; null where nobody is. Asked once a request. */
export const viewer = cache(async (): Promise<Viewer | null> => (await ask(Viewer_Query, {})).viewer);
