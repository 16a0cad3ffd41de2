import type { Locale } from '@eventide/catalog';
import {
  minedConcepts,
  type MinedWord,
  type NamedConcept,
  proposalsOf,
  stemsOnly,
  type TermRendering,
} from '@eventide/consistency';
import type { Author, StoredConcept } from '@eventide/contract';
import type { CatalogSnapshot, FindingNode, Review } from '../context.ts';
import type { StatusOf } from '../dismissal/status.ts';
import type { ConceptSource } from './enums.ts';
import { termsByText } from './occurrence.ts';

/** A term of a concept as it is listed. */
export interface RenderingRow extends TermRendering {
  /** How often the texts of the locale have it, in any inflection; null where nobody has counted. */
  readonly count: number | null;
  /** Where it stands first. */
  readonly segmentKey: string | null;
}

/** A concept of the term base, or one that the review has mined. */
export interface ConceptRow {
  /** Of a stored concept its own; of a mined one, valid within one review. */
  readonly id: string;
  readonly source: ConceptSource;
  readonly definition: string | null;
  readonly renderings: readonly RenderingRow[];
  /** 0 for a mined concept. */
  readonly version: number;
  /** The last change; null for a mined concept. */
  readonly at: Date | null;
  readonly by: Author | null;
  /** Open findings on its terms, in source order. */
  readonly findings: readonly FindingNode[];
}

type Word = Pick<MinedWord, 'count' | 'segmentKey'>;

/** A concept that a review has mined, with what is on its words. */
interface Mined {
  readonly proposal: NamedConcept;
  /** By locale and stem. */
  readonly words: ReadonlyMap<string, Word>;
  readonly findings: readonly FindingNode[];
}

/**
 * The concepts of a catalogue: those of the term base in the order in which they came, then those that only the review knows, where
 * the texts disagree most and then the most frequent first.
 */
export function conceptRows(
  snapshot: CatalogSnapshot,
  stored: readonly StoredConcept[],
  statusOf: StatusOf,
): readonly ConceptRow[] {
  const { all, byWord } = minedIn(snapshot);
  const onConcept = snapshot.findings.byConcept;
  const open = (nodes: Iterable<FindingNode>) => [...new Set(nodes)].filter((node) => statusOf(node) === 'OPEN');
  const known = new Set<Mined>();
  const rows = stored.map((concept): ConceptRow => {
    const same = sameConcept(concept, byWord);
    if (same !== null) known.add(same);
    const renderings = concept.renderings.map((one): RenderingRow => ({
      ...one,
      ...counted(same?.words.get(wordOf(one))),
    }));
    const findings = open([...(onConcept.get(concept.id) ?? []), ...(same?.findings ?? [])]);
    return { ...concept, source: 'STORED', renderings, findings };
  });
  const others = all
    .filter((mined) => !known.has(mined))
    .map((mined): ConceptRow => {
      const renderings = mined.proposal.renderings.map((one): RenderingRow => ({
        ...one,
        ...counted(mined.words.get(wordOf(one))),
      }));
      return {
        ...{ id: `${minedPrefix}${mined.proposal.id}`, source: 'MINED', definition: null, renderings },
        ...{ version: 0, at: null, by: null, findings: open(mined.findings) },
      };
    });
  return [...rows, ...others.sort(byNeed)];
}

/** Tells the ID of a mined concept from that of a stored one. */
export const minedPrefix = 'mined/';

const counted = (word: Word | undefined) => ({ count: word?.count ?? null, segmentKey: word?.segmentKey ?? null });

type Renderings = Pick<StoredConcept, 'renderings'>;

/** The mined concept that one of the term base is: its terms are words of that one in two locales. */
function sameConcept({ renderings }: Renderings, byWord: ReadonlyMap<string, readonly Mined[]>): Mined | null {
  const locales = new Map<Mined, Set<Locale>>();
  for (const one of renderings) {
    for (const mined of byWord.get(wordOf(one)) ?? []) {
      const shared = locales.get(mined) ?? new Set();
      locales.set(mined, shared.add(one.locale));
      if (shared.size === localesShared) return mined;
    }
  }
  return null;
}

/** In how many locales concepts have to share a term to be taken for one: in one alone, it may be a word of two meanings. */
const localesShared = 2;

/** Whether two concepts have so many terms in common that they are most likely one. */
export function shareTerms(one: Renderings, other: Renderings): boolean {
  const words = new Set(one.renderings.map(wordOf));
  const shared = other.renderings.filter((rendering) => words.has(wordOf(rendering)));
  return new Set(shared.map(({ locale }) => locale)).size >= localesShared;
}

const resources = stemsOnly();
const stem = (locale: Locale, word: string): string => resources.stem(locale, word);

const wordOf = ({ locale, term }: Pick<TermRendering, 'locale' | 'term'>): string =>
  `${locale} ${stem(locale, term.toLocaleLowerCase(locale))}`;

function byNeed(one: ConceptRow, other: ConceptRow): number {
  const occurrences = ({ renderings }: ConceptRow) => renderings.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return other.findings.length - one.findings.length || occurrences(other) - occurrences(one);
}

interface MinedIndex {
  readonly all: readonly Mined[];
  readonly byWord: ReadonlyMap<string, readonly Mined[]>;
}

const indexes = new WeakMap<Review, MinedIndex>();

function minedIn(snapshot: CatalogSnapshot): MinedIndex {
  const { review, catalog } = snapshot;
  if (review === null) return { all: [], byWord: new Map() };
  const before = indexes.get(review);
  if (before !== undefined) return before;
  const onConcept = findingsByConcept(snapshot, review);
  const found = minedConcepts(catalog, review.terms, stem);
  const proposals = proposalsOf(found);
  const all = found.flatMap((concept, index): readonly Mined[] => {
    const proposal = proposals[index];
    if (proposal === undefined) return [];
    const words = [...concept.words].flatMap(([locale, list]) =>
      list.map(({ term, ...word }) => [wordOf({ locale, term }), word] as const),
    );
    return [{ proposal, words: new Map(words), findings: onConcept.get(concept.id) ?? [] }];
  });
  const byWord = new Map<string, Mined[]>();
  for (const mined of all)
    for (const word of mined.words.keys()) byWord.set(word, [...(byWord.get(word) ?? []), mined]);
  const made = { all, byWord };
  indexes.set(review, made);
  return made;
}

/** Findings of terminology, by the mined concepts whose words they flag. */
function findingsByConcept(snapshot: CatalogSnapshot, review: Review): ReadonlyMap<string, readonly FindingNode[]> {
  const byText = termsByText(review);
  const found = new Map<string, FindingNode[]>();
  for (const node of snapshot.findings.all) {
    const { mqmType, places } = node.finding;
    if (!mqmType.startsWith('Terminology/')) continue;
    const concepts = new Set(
      places.flatMap(({ locale, segmentKey, span }) =>
        (byText.get(`${locale ?? ''} ${segmentKey}`) ?? [])
          .filter((term) => span !== null && span.start < term.span.end && term.span.start < span.end)
          .map(({ concept }) => concept),
      ),
    );
    for (const concept of concepts) found.set(concept, [...(found.get(concept) ?? []), node]);
  }
  return found;
}
