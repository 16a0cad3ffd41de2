import type { KnownCatalog, KnownText } from '@eventide/logs';
import { logNamesIn } from '@eventide/logs';
import { ask } from '../../../../data/api.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { negotiate } from '../../../../i18n/negotiate.ts';

const KnownText_Fragment = graphql(`
  fragment KnownText on LocalizedText {
    value
    locale
    isFallback
    parts {
      url
    }
  }
`);

const KnownCatalogs_Query = graphql(`
  query KnownCatalogs {
    catalogs {
      slug
      logNames
      eventProviders
    }
  }
`);

const KnownEvents_Query = graphql(
  `
    query KnownEvents($catalog: String!, $after: String) {
      events(catalog: $catalog, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          eventId
          symbol
          severity
          outcome
          description {
            ...KnownText
          }
        }
      }
    }
  `,
  [KnownText_Fragment],
);

const KnownCodes_Query = graphql(
  `
    query KnownCodes($catalog: String!, $after: String) {
      diagnosticCodes(catalog: $catalog, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          code
          documentedAs
          symbol
          isGeneric
          name {
            value
          }
          message {
            ...KnownText
          }
        }
      }
    }
  `,
  [KnownText_Fragment],
);

const KnownSegments_Query = graphql(`
  query KnownSegments($catalog: String!, $after: String) {
    segments(catalog: $catalog, where: { kind: [PARAGRAPH, OTHER_TEXT] }, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        kind
        translations {
          locale
          text
          parts {
            text
            strong
            url
          }
        }
      }
    }
  }
`);

type Segment = ResultOf<typeof KnownSegments_Query>['segments']['nodes'][number];

/**
 * What all catalogues say about events, for reading logs: each text in the first of the languages that it exists in.
 * @param languages tags of what the reader reads, best first
 */
export async function askForKnownCatalogs(languages: readonly string[]): Promise<readonly KnownCatalog[]> {
  const accepted = languages.join(', ');
  const { catalogs } = await ask(KnownCatalogs_Query, {});
  return Promise.all(
    catalogs.map(async ({ slug, logNames, eventProviders }): Promise<KnownCatalog> => {
      const of = (after: string | null) => ({ catalog: slug, after });
      const [events, codes, segments] = await Promise.all([
        allOf(async (after) => (await ask(KnownEvents_Query, of(after), accepted)).events),
        allOf(async (after) => (await ask(KnownCodes_Query, of(after), accepted)).diagnosticCodes),
        allOf(async (after) => (await ask(KnownSegments_Query, of(after), accepted)).segments),
      ]);
      const further = furtherTexts(segments, languages);
      const paragraphs = segments.flatMap(({ kind, translations }) => (kind === 'PARAGRAPH' ? translations : []));
      return {
        slug,
        providers: eventProviders,
        logs: [...new Set([...logNames, ...logNamesIn(paragraphs)])],
        events: events.map(({ eventId, symbol, severity, outcome, description }) => ({
          ...{ eventId, name: symbol, severity, outcome },
          description: knownText(description) ?? further.get(`event/${eventId}/text/1`) ?? null,
        })),
        codes: codes.map(({ code, documentedAs, symbol, isGeneric, name, message }) => ({
          ...{ code, documentedAs, generic: isGeneric },
          name: symbol ?? (name.value === '' ? null : name.value),
          message: knownText(message) ?? further.get(`code/${code}/text/1`) ?? null,
        })),
      };
    }),
  );
}

interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** All rows of a list, which the API gives a hundred at a time. */
async function allOf<Node>(pageAfter: (cursor: string | null) => Promise<Connection<Node>>): Promise<readonly Node[]> {
  const all: Node[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Connection<Node> = await pageAfter(after);
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** What tables say in further columns, by key: all there is of an event on pages that describe it in no other. */
function furtherTexts(segments: readonly Segment[], languages: readonly string[]): ReadonlyMap<string, KnownText> {
  return new Map(
    segments.flatMap(({ key, kind, translations }) => {
      const chosen = negotiate(
        languages,
        translations.map(({ locale }) => locale),
      );
      const text = translations.find(({ locale }) => locale === chosen?.found) ?? translations[0];
      if (kind !== 'OTHER_TEXT' || text === undefined) return [];
      const isFallback = chosen?.wanted !== languages[0];
      const known = knownText({ value: text.text, locale: text.locale, isFallback, parts: text.parts });
      return known === null ? [] : [[key, known] as const];
    }),
  );
}

/** Null where the text is empty: no page has it then. */
function knownText({
  value,
  locale,
  isFallback,
  parts,
}: {
  readonly value: string;
  readonly locale: string;
  readonly isFallback: boolean;
  readonly parts: readonly { readonly url: string | null }[];
}): KnownText | null {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  return { text, locale, isFallback, links: [...new Set(parts.flatMap(({ url }) => url ?? []))] };
}
