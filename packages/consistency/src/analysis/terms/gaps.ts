import type { Locale } from '@eventide/catalog';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { minedConcepts } from './concepts.ts';
import { renderingsOf, Speech, type WitnessedConcept } from './renderings.ts';

/** A sentence in which the witnesses say a concept oftener than one locale does. */
export interface Gap {
  readonly sentence: AlignedSentence;
  readonly part: SentencePart;
  /** How often the locale says it: less than the witnesses. */
  readonly count: number;
  /** Witnesses that say it here, with the word (an index into the cell's words) that first does. */
  readonly said: ReadonlyMap<Locale, number>;
  readonly speech: SentenceSpeech;
}

/** What the locales say in one sentence: by locale, then concept, the words that say it. */
export type SentenceSpeech = ReadonlyMap<Locale, ReadonlyMap<number, readonly number[]>>;

const witnessesMin = 3;
const gapsMax = 60;

export interface Gaps {
  readonly witnessed: readonly WitnessedConcept[];
  /** By concept's index, then locale. */
  readonly of: ReadonlyMap<number, ReadonlyMap<Locale, readonly Gap[]>>;
  speechOf(locale: Locale): Speech;
}

/** Every sentence in which a locale says less than at least three witnesses, none of which says as little. */
export function gapsIn(input: RuleInput): Gaps {
  const witnessed = input.analyse(renderingsOf);
  const { table } = input.analyse(minedConcepts);
  const speeches = new Map<Locale, Speech>();
  for (const [locale, units] of table.byLocale) speeches.set(locale, new Speech(units, witnessed));
  const of = new Map<number, Map<Locale, Gap[]>>();
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size <= witnessesMin) continue;
    for (const sentence of input.sentences(row)) collect(sentence, witnessed, speeches, of);
  }
  return {
    witnessed,
    of,
    speechOf(locale) {
      const speech = speeches.get(locale);
      if (speech === undefined) throw new RangeError(`No locale ${locale} in the catalogue`);
      return speech;
    },
  };
}

function collect(
  sentence: AlignedSentence,
  witnessed: readonly WitnessedConcept[],
  speeches: ReadonlyMap<Locale, Speech>,
  of: Map<number, Map<Locale, Gap[]>>,
): void {
  const speech = new Map<Locale, Map<number, number[]>>();
  const concepts = new Set<number>();
  for (const [locale, part] of sentence.parts) {
    const own = part.shared ? undefined : speeches.get(locale);
    if (own === undefined) continue;
    const said = own.inPart(part);
    speech.set(locale, said);
    for (const concept of said.keys()) if (witnessed[concept]?.isTerm === true) concepts.add(concept);
  }
  if (speech.size <= witnessesMin) return;
  for (const index of concepts) {
    const concept = witnessed[index];
    if (concept !== undefined && isUneven(speech, index)) compare(sentence, index, concept, speech, of);
  }
}

function isUneven(speech: SentenceSpeech, index: number): boolean {
  let times = -1;
  for (const words of speech.values()) {
    const own = words.get(index)?.length ?? 0;
    if (times >= 0 && own !== times) return true;
    times = own;
  }
  return false;
}

function compare(
  sentence: AlignedSentence,
  index: number,
  concept: WitnessedConcept,
  speech: SentenceSpeech,
  of: Map<number, Map<Locale, Gap[]>>,
): void {
  for (const [locale, words] of speech) {
    const count = words.get(index)?.length ?? 0;
    let speaking = 0;
    let against = 0;
    let least = Infinity;
    for (const [other, theirs] of speech) {
      if (other === locale) continue;
      const times = theirs.get(index)?.length ?? 0;
      if (times <= count) {
        if (concept.witnesses.has(other)) against++;
      } else if (concept.witnesses.has(other) || concept.supporters.has(other)) {
        speaking++;
        least = Math.min(least, times);
      }
    }
    const part = sentence.parts.get(locale);
    if (part === undefined || speaking < witnessesMin || against * 4 > speaking || count >= least) continue;
    const said = new Map<Locale, number>();
    for (const [other, theirs] of speech) {
      const [first, ...more] = theirs.get(index) ?? [];
      if (other === locale || first === undefined || more.length < count) continue;
      if (concept.witnesses.has(other) || concept.supporters.has(other)) said.set(other, first);
    }
    note(of, index, locale, { sentence, part, count, said, speech });
  }
}

function note(of: Map<number, Map<Locale, Gap[]>>, concept: number, locale: Locale, gap: Gap): void {
  let byLocale = of.get(concept);
  if (byLocale === undefined) of.set(concept, (byLocale = new Map<Locale, Gap[]>()));
  const gaps = byLocale.get(locale);
  if (gaps === undefined) byLocale.set(locale, [gap]);
  else if (gaps.length < gapsMax) gaps.push(gap);
}
