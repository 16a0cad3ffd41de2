import { graphql } from '../../data/graphql.ts';
import type { ResultOf } from '../../data/graphql.ts';

/** Why a text may be wrong, in the interface's language (`$language`), and the same text in a language in which it is not. */
export const TextWarnings_Fragment = graphql(`
  fragment TextWarnings on LocalizedText {
    warnings {
      message(language: $language)
      mqmSeverity
      alternative {
        locale
        direction
        value
        parts {
          text
          strong
          emphasis
          code
          url
        }
      }
    }
  }
`);

export type WarnedText = ResultOf<typeof TextWarnings_Fragment>;
