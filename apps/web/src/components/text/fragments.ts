import { graphql } from '../../data/graphql.ts';

/** What `LocalizedTextView` needs of a `LocalizedText`. */
export const LocalizedText_Fragment = graphql(`
  fragment LocalizedText on LocalizedText {
    locale
    direction
    isFallback
    value
    parts {
      text
      strong
      emphasis
      code
      url
    }
  }
`);

/** What `LocalizedTextView` and `ProvenanceLine` need of a `Translation`. */
export const Translation_Fragment = graphql(`
  fragment Translation on Translation {
    locale
    direction
    text
    parts {
      text
      strong
      emphasis
      code
      url
    }
    terms {
      concept
      span {
        start
        end
      }
    }
    document {
      isSource
      provenance {
        translationType
        translationTypeRaw
        lastHandoff
        sourceVersion
      }
    }
  }
`);
