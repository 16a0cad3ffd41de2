import type { Locale } from '@eventide/catalog';
import { foldedAt, wordAt } from '../../corpus/cell-words.ts';
import { append } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { agglutinating } from '../units/same-name.ts';
import { partOf, type UnitTable } from '../units/units.ts';
import { conceptsIn, isWitnessed, partsIn, type Place, type Variation } from './places.ts';
import { formLetters } from './thresholds.ts';

/**
 * Inflected forms that vary where nothing around them does (`certificado relacionado a esse evento`, `certificado relacionados a
 * esse evento`), and the others have one form in both places: one of them cannot agree with what it belongs to.
 */
export function unsteadyForms(input: RuleInput): readonly Variation[] {
  const { table } = input.analyse(minedConcepts);
  const lexicons = input.analyse(lexiconsOf);
  const variations: Variation[] = [];
  for (const locale of table.byLocale.keys()) {
    // Where endings do the work of prepositions, the others have another preposition in the other place.
    if (agglutinating.test(locale)) continue;
    for (const forms of formsByContext(table, locale, lexicons)) {
      const found = judge(forms, table, lexicons);
      if (found !== null) variations.push(found);
    }
  }
  return variations;
}

/** Words of one stem between the same words, where they have several forms: the places, by form. */
function formsByContext(
  table: UnitTable,
  locale: Locale,
  { lexiconOf }: Lexicons,
): readonly ReadonlyMap<string, Place[]>[] {
  const { units } = lexiconOf(locale);
  const byContext = new Map<string, Map<string, Place[]>>();
  for (const { sentence, row, part } of partsIn(table, locale)) {
    const { cell } = part;
    for (let at = part.firstWord + 1; at + 2 < part.endWord; at++) {
      const form = foldedAt(cell, at);
      const stem = form.length < formLetters ? undefined : units.ofWord(wordAt(cell, at))[0];
      if (stem === undefined) continue;
      const context = `${foldedAt(cell, at - 1)}|${stem.key}|${foldedAt(cell, at + 1)}|${foldedAt(cell, at + 2)}`;
      let forms = byContext.get(context);
      if (forms === undefined) byContext.set(context, (forms = new Map<string, Place[]>()));
      append(forms, form, { locale, sentence, row, part, from: at, to: at + 1 });
    }
  }
  return [...byContext.values()].filter((forms) => forms.size > 1);
}

function judge(forms: ReadonlyMap<string, Place[]>, table: UnitTable, lexicons: Lexicons): Variation | null {
  const ordered = [...forms.values()].sort((one, other) => one.length - other.length);
  for (const [at, [here, ...also]] of ordered.entries()) {
    for (const usual of ordered.slice(at + 1)) {
      const [elsewhere] = usual;
      if (here === undefined || elsewhere === undefined || isInList(here) !== isInList(elsewhere)) continue;
      const witnesses = witnessesOf(here, elsewhere, table, lexicons);
      if (witnesses !== null) return { here, elsewhere, also, times: usual.length, witnesses };
    }
  }
  return null;
}

/** After several things listed, a form may be the plural that one of them alone does not ask for. */
function isInList({ part: { cell, span }, from }: Place): boolean {
  return /[,،、，]/.test(cell.text.slice(span.start, cell.wordStarts[from]));
}

/** The locales that have one form in both places; null where they are too few, or any has two. */
function witnessesOf(here: Place, elsewhere: Place, table: UnitTable, lexicons: Lexicons): readonly Locale[] | null {
  const alike = new Set<Locale>();
  for (const concept of conceptsIn(lexicons, here)) {
    if (concept.concept.loose.has(here.locale)) continue;
    for (const locale of table.byLocale.keys()) {
      if (locale === here.locale) continue;
      const one = formsOf(concept, locale, here.sentence, table, lexicons);
      const other = formsOf(concept, locale, elsewhere.sentence, table, lexicons);
      if (one === '' || other === '') continue;
      // Where another language inflects it too, the two places may well ask for two forms.
      if (one !== other) return null;
      alike.add(locale);
    }
  }
  return isWitnessed(lexicons, here.locale, [...alike], []) ? [...alike] : null;
}

/** A locale's words for a concept in a sentence; an empty string where it has none that can be relied on. */
function formsOf(
  concept: WitnessedConcept,
  locale: Locale,
  sentence: number,
  table: UnitTable,
  { lexiconOf }: Lexicons,
): string {
  const part = partOf(table, sentence, locale);
  if (part === undefined || !concept.supporters.has(locale)) return '';
  const { cell } = part;
  const forms: string[] = [];
  for (let at = part.firstWord; at < part.endWord; at++) {
    if (lexiconOf(locale).ofWord(wordAt(cell, at)).includes(concept)) forms.push(foldedAt(cell, at));
  }
  return forms.join(' ');
}
