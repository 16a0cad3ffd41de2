import { shortName } from '../../data/catalog-name.ts';
import { graphql } from '../../data/graphql.ts';
import type { ResultOf } from '../../data/graphql.ts';
import { ownName } from '../text/own-name.ts';
import type { Severity } from '../severities.ts';
import { TextWarnings_Fragment } from '../warnings/fragments.ts';
import { LocalizedText_Fragment } from '../text/fragments.ts';

/**
 * A catalogue refuses a locale that it has no page in, and a match can be in any catalogue. So texts are asked for in the
 * languages of the header `Accept-Language`, along which they fall back; whoever sends the query sets it. So is what to read
 * instead of a text that may be wrong; `$language` is that of the sentences.
 */
const Match_Fragment = graphql(
  `
    fragment Match on LookupMatch {
      catalog {
        slug
        name(locale: $locale)
      }
      reason
      strength
      score
      isUnambiguous
      understoodAs
      text {
        ...LocalizedText
        ...TextWarnings
      }
      node {
        __typename
        ... on Event {
          eventId
          name
          severity
          description {
            ...LocalizedText
            ...TextWarnings
          }
        }
        ... on DiagnosticCode {
          code
          decimal
          documentedAs
          codeName: name {
            ...LocalizedText
          }
          message {
            ...LocalizedText
            ...TextWarnings
          }
        }
      }
    }
  `,
  [LocalizedText_Fragment, TextWarnings_Fragment],
);

const Reading_Fragment = graphql(`
  fragment Reading on ReadText {
    shape
    events {
      eventId
      provider
    }
    numbers {
      kind
      hexadecimal
      unsigned
      signed
      facility
      facilityNames
      code
      name
      win32Name
    }
  }
`);

/** What a text can stand for in any catalogue, and what it was read as; and how many catalogues there are. */
export const Search_Query = graphql(
  `
    query Search($text: String!, $locale: Locale, $language: String, $first: Int!) {
      lookup(text: $text, locale: $locale, first: $first) {
        ...Match
      }
      readText(text: $text) {
        ...Reading
      }
      catalogs {
        slug
      }
    }
  `,
  [Match_Fragment, Reading_Fragment],
);

/** The same in one catalogue. */
export const SearchHere_Query = graphql(
  `
    query SearchHere($catalog: String!, $text: String!, $locale: Locale, $language: String, $first: Int!) {
      lookup(catalog: $catalog, text: $text, locale: $locale, first: $first) {
        ...Match
      }
    }
  `,
  [Match_Fragment],
);

type Match = ResultOf<typeof Match_Fragment>;
type Text = NonNullable<Match['text']>;
export type Reading = ResultOf<typeof Reading_Fragment>;

/** Why a hit is offered: the key of a sentence among the messages of `search`, and what fills it. */
interface Reason {
  readonly key: ReasonKey;
  readonly values: Readonly<Record<'code' | 'decimal' | 'documentedAs', string>>;
}

/** `CODE_ALIAS_nine`: a digit more in the table than in the events, which is worth its own sentence. */
type ReasonKey = Match['reason'] | 'CODE_ALIAS_nine';

/** One answer to what was typed, as a list shows it. */
export interface Hit {
  readonly catalog: { readonly slug: string; readonly name: string };
  /** Path of the page in its catalogue. */
  readonly href: string;
  /** The number or the code. */
  readonly id: string;
  readonly name: string;
  readonly severity: Severity | null;
  readonly text: Text;
  readonly reason: Reason;
  /** Whether `text` is what the search found; its words are marked then. */
  readonly isTextFound: boolean;
  readonly isUnambiguous: boolean;
}

export function toHit({ catalog: { slug, name }, node, reason, text, isUnambiguous }: Match): Hit {
  const catalog = { slug, name: shortName(name) };
  if (node.__typename === 'Event') {
    return {
      catalog,
      href: `/events/${node.eventId}`,
      id: String(node.eventId),
      name: ownName(node.eventId, node.name) ?? '',
      severity: node.severity,
      text: text ?? node.description,
      isTextFound: text !== null,
      reason: { key: reason, values: { code: '', decimal: '', documentedAs: '' } },
      isUnambiguous,
    };
  }
  const { code, codeName, decimal, documentedAs } = node;
  return {
    catalog,
    href: `/codes/${code}`,
    id: code,
    name: codeName.value,
    severity: null,
    text: text ?? node.message,
    isTextFound: text !== null,
    reason: {
      key: reason === 'CODE_ALIAS' && documentedAs.length === code.length + 1 ? 'CODE_ALIAS_nine' : reason,
      values: { code, decimal: String(decimal), documentedAs },
    },
    isUnambiguous,
  };
}

/** By how much the best of several finds by words must lead to be gone to without asking. */
const leadMin = 1.5;

/**
 * The match that Enter goes to: what the text means and nothing else, or the one text that has its words. Null where
 * there is something to choose, and where all is only near.
 */
export function goalOf<T extends Pick<Match, 'reason' | 'strength' | 'score' | 'isUnambiguous'>>(
  matches: readonly T[],
): T | null {
  const [best, next] = matches;
  if (best === undefined) return null;
  if (best.isUnambiguous) return best;
  if (best.strength === 'EXACT' || (best.strength === 'NEAR' && best.reason !== 'TYPO')) return null;
  return next === undefined || best.score >= leadMin * next.score ? best : null;
}

/** What was asked for and does not exist, where only neighbours can be offered; else null. */
export function missingCode(matches: readonly Match[], typed: string): string | null {
  const [best] = matches;
  return best?.reason === 'NEAREST' ? (best.understoodAs ?? typed.trim()) : null;
}
