import { graphql } from '../../data/graphql.ts';
import type { ResultOf } from '../../data/graphql.ts';

/** What `ReviewMark` needs of a `Translation`, and what a decision on it has to name. */
export const Reviewed_Fragment = graphql(`
  fragment Reviewed on Translation {
    textHash
    review {
      state
      version
      expired {
        state
      }
    }
  }
`);

export type Reviewed = ResultOf<typeof Reviewed_Fragment>;
export type ReviewState = Reviewed['review']['state'];

/** What `ReviewLine` needs of a `Translation`. */
export const Stated_Fragment = graphql(`
  fragment Stated on Translation {
    review {
      state
      at
      by {
        name
      }
      expired {
        state
        at
        by {
          name
        }
      }
    }
  }
`);

export type Stated = ResultOf<typeof Stated_Fragment>;

/** What `TextReview` needs of a `Translation`: all that was decided on a text and said about it. */
export const Discussed_Fragment = graphql(`
  fragment Discussed on Translation {
    segmentKey
    locale
    direction
    text
    markdown
    textHash
    review {
      state
      version
      at
      by {
        name
      }
      expired {
        state
        at
        by {
          name
        }
      }
      comments {
        id
        textHash
        body
        at
        by {
          name
        }
      }
      suggestions {
        id
        textHash
        markdown
        note
        state
        isOutdated
        version
        at
        by {
          name
        }
        decidedBy {
          name
        }
      }
    }
  }
`);

export type Discussed = ResultOf<typeof Discussed_Fragment>;
