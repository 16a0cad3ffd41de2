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

/** What `LocalizedTextView` needs of a `Translation`, and a `TermLight` around it. */
export const ShownText_Fragment = graphql(`
  fragment ShownText on Translation {
    locale
    direction
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
