import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { ownPart } from '../units/units.ts';
import { conceptsIn, isWitnessed, partsOf, type Place, type Variation } from './places.ts';

const formMin = 5;

/**
 * Inflected forms that vary where nothing around them does (`certificado relacionado a esse evento`, `certificado relacionados a
 * esse evento`), and the others have one form in both places: one of them cannot agree with what it belongs to.
 */
export function unsteadyForms(input: RuleInput): readonly Variation[] {
  const { table } = input.analyse(minedConcepts);
  const lexicons = input.analyse(lexiconsOf);
  const variations: Variation[] = [];
  for (const locale of table.byLocale.keys()) {
    for (const places of surroundedIn(input, locale, lexicons)) {
      const found = judge(places, input, lexicons);
      if (found !== null) variations.push(found);
    }
  }
  return variations;
}

/** Words of one stem between the same words, by their forms. */
function surroundedIn(input: RuleInput, locale: Locale, lexicons: Lexicons): readonly ReadonlyMap<string, Place[]>[] {
  const { table } = input.analyse(minedConcepts);
  const { units } = lexicons.lexiconOf(locale);
  const byKey = new Map<string, Map<string, Place[]>>();
  for (const { atom, row, part } of partsOf(table, locale)) {
    const { words, vocabulary } = part.cell;
    const folded = (at: number): string => vocabulary.folded(words[at] ?? 0);
    for (let at = part.firstWord + 1; at + 2 < part.endWord; at++) {
      const form = folded(at);
      const stem = form.length < formMin ? undefined : units.ofWord(words[at] ?? 0)[0]?.key;
      if (stem === undefined) continue;
      const key = `${folded(at - 1)}|${stem}|${folded(at + 1)}|${folded(at + 2)}`;
      let forms = byKey.get(key);
      if (forms === undefined) byKey.set(key, (forms = new Map<string, Place[]>()));
      const place = { locale, atom, row, part, from: at, to: at + 1 };
      const places = forms.get(form);
      if (places === undefined) forms.set(form, [place]);
      else places.push(place);
    }
  }
  return [...byKey.values()].filter((forms) => forms.size > 1);
}

function judge(forms: ReadonlyMap<string, Place[]>, input: RuleInput, lexicons: Lexicons): Variation | null {
  const ordered = [...forms.values()].sort((one, other) => one.length - other.length);
  for (const [at, rarer] of ordered.entries()) {
    for (const usual of ordered.slice(at + 1)) {
      const [here, ...also] = rarer;
      const [elsewhere] = usual;
      if (here === undefined || elsewhere === undefined || isInList(here) !== isInList(elsewhere)) continue;
      const witnesses = witnessesOf(here, elsewhere, input, lexicons);
      if (witnesses !== null) return { here, elsewhere, also, times: usual.length, witnesses };
    }
  }
  return null;
}

/** Behind several things listed, a form may be the plural that one of them alone does not ask for. */
function isInList({ part: { cell, span }, from }: Place): boolean {
  return /[,،、，]/.test(cell.text.slice(span.start, cell.wordStarts[from]));
}

function witnessesOf(here: Place, elsewhere: Place, input: RuleInput, lexicons: Lexicons): readonly Locale[] | null {
  const { table } = input.analyse(minedConcepts);
  const alike: Locale[] = [];
  const unlike: Locale[] = [];
  for (const concept of conceptsIn(lexicons, here)) {
    if (lexicons.witnessed[concept]?.concept.loose.has(here.locale) === true) continue;
    for (const locale of table.byLocale.keys()) {
      if (locale === here.locale) continue;
      const one = formsOf(concept, locale, here.atom, input, lexicons);
      const other = formsOf(concept, locale, elsewhere.atom, input, lexicons);
      if (one === '' || other === '') continue;
      (one === other ? alike : unlike).push(locale);
    }
  }
  // Where another language inflects it, the two places may well ask for two forms.
  return unlike.length === 0 && isWitnessed(here.locale, alike, unlike) ? [...new Set(alike)] : null;
}

/** A locale's words for a concept in a sentence. */
function formsOf(concept: number, locale: Locale, atom: number, input: RuleInput, lexicons: Lexicons): string {
  const sentence = input.analyse(minedConcepts).table.atoms[atom];
  const part = sentence === undefined ? undefined : ownPart(sentence, locale);
  const witnessed = lexicons.witnessed[concept];
  if (part === undefined || witnessed?.supporters.has(locale) !== true) return '';
  const { cell } = part;
  const forms: string[] = [];
  const lexicon = lexicons.lexiconOf(locale);
  for (let at = part.firstWord; at < part.endWord; at++) {
    const word = cell.words[at] ?? 0;
    if (lexicon.ofWord(word).includes(concept)) forms.push(cell.vocabulary.folded(word));
  }
  return forms.join(' ');
}
