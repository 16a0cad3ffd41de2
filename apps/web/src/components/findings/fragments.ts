import { graphql } from '../../data/graphql.ts';
import type { ResultOf } from '../../data/graphql.ts';

/** What `FindingNote` and the marks in texts need of a `Finding`. `$language` is the language of the interface. */
export const Finding_Fragment = graphql(`
  fragment Finding on Finding {
    fingerprint
    mqmSeverity
    message(language: $language)
    segmentKey
    locale
    places {
      segmentKey
      locale
      span {
        start
        end
      }
      translation {
        text
        direction
      }
    }
    suggestion
    status
    dismissal {
      reason
      note
      version
      expired
      at
      by {
        name
      }
    }
    rule {
      id
      summary(language: $language)
    }
    evidence {
      locale
      direction
      segmentKey
      text
      span {
        start
        end
      }
    }
  }
`);

/** What the marks in a text need of its own findings. `$language` is the language of the interface. */
export const Marked_Fragment = graphql(`
  fragment Marked on Finding {
    fingerprint
    mqmSeverity
    message(language: $language)
    locale
    status
    places {
      segmentKey
      locale
      span {
        start
        end
      }
    }
  }
`);

export type Marked = ResultOf<typeof Marked_Fragment>;

export type Finding = ResultOf<typeof Finding_Fragment>;
