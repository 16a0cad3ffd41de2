import type { Locale } from '@eventide/catalog';
import type { Cell, Draft as RuleDraft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';

/** Languages in which a noun precedes the name it belongs to, with a preposition: `conector do Intune`, never `Intune conector`. */
const withPreposition = new Set('ca es fr gl it pt ro'.split(' '));
/** The same, without one: `соединитель Intune`. */
const withoutPreposition = new Set('ar bg cs el he id ms pl ru sk sr uk vi'.split(' '));
/** How often the noun must precede the name, and how many times more often than follow it. */
const fewest = 4;
const clearly = 4;
/** How many words may be between the two: `conector do Microsoft Intune`. */
const reach = 3;
/** Prepositions and articles are short: `de`, `del`, `do`. */
const short = 3;
const name = /^\p{Lu}\p{Ll}{2,}$/u;
const noun = /^[\p{Ll}\p{M}]{5,}$/u;

const messages = {
  order:
    'In <q>{found}</q> the noun follows the name; in {count, plural, one {# other place} other {# other places}} in {locale} <q>{noun}</q> comes before it. Reorder the words.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'word-order',
  mqmType: 'Linguistic conventions/Word order',
  mqmSeverity: 'minor',
  specificity: 2,
  summary: 'A noun after a product name that it precedes everywhere else in the locale.',
  why: 'English word order remains where a name was translated word by word (“Intune conector”), and readers look for a product of that name. Only languages that put the noun first are checked, and only against the locale’s own usage.',
  messages,
  examples: {
    flagged: [
      {
        title: 'English word order in a half-translated name',
        texts: {
          'para/top/1': { 'pt-PT': 'Abra **Intune conector**.', 'it-IT': 'Aprire **Intune Connector**.' },
          'event/100/description': { 'pt-PT': 'O conector do Intune parou.', 'it-IT': 'Intune Connector arrestato.' },
          'event/101/description': {
            'pt-PT': 'Reinstale o conector do Intune.',
            'it-IT': 'Reinstallare Intune Connector.',
          },
          'event/102/description': {
            'pt-PT': 'O conector do Intune falhou.',
            'it-IT': 'Intune Connector non riuscito.',
          },
          'event/103/description': {
            'pt-PT': 'O conector do Intune foi iniciado.',
            'it-IT': 'Intune Connector avviato.',
          },
        },
        expected: { locale: 'pt-PT', segmentKey: 'para/top/1', quote: 'Intune conector' },
      },
    ],
    clean: [
      {
        title: 'A language that puts the name first',
        texts: {
          'para/top/1': { 'nl-NL': 'Open de Intune connector.' },
          'event/100/description': { 'nl-NL': 'De connector van Intune is gestopt.' },
          'event/101/description': { 'nl-NL': 'Installeer de connector van Intune.' },
          'event/102/description': { 'nl-NL': 'De connector van Intune is mislukt.' },
          'event/103/description': { 'nl-NL': 'De connector van Intune is gestart.' },
        },
      },
    ],
  },
  *check(input) {
    for (const locale of input.locales) {
      const { language } = writingOf(locale);
      if (withPreposition.has(language)) yield* inLocale(input, locale, true);
      else if (withoutPreposition.has(language)) yield* inLocale(input, locale, false);
    }
  },
};

interface Pair {
  readonly row: Row;
  readonly cell: Cell;
  readonly at: number;
}

function* inLocale(input: RuleInput, locale: Locale, hasPreposition: boolean): Generator<Draft> {
  const { behind, before } = ordersIn(input, locale, hasPreposition);
  for (const [key, pairs] of behind) {
    const usual = before.get(key) ?? 0;
    if (usual < fewest || usual < pairs.length * clearly) continue;
    for (const pair of pairs) if (isKept(pair)) yield draftOf(pair, usual);
  }
}

/** By name and noun: where the noun follows the name, and how often it precedes it. */
interface Orders {
  readonly behind: ReadonlyMap<number, readonly Pair[]>;
  readonly before: ReadonlyMap<number, number>;
}

function ordersIn(input: RuleInput, locale: Locale, hasPreposition: boolean): Orders {
  const words = input.vocabulary(locale);
  const names = new Uint8Array(words.size);
  const nouns = new Uint8Array(words.size);
  for (let id = 0; id < words.size; id++) {
    if (words.count(id) < fewest) continue;
    if (name.test(words.word(id))) names[id] = 1;
    else if (noun.test(words.word(id))) nouns[id] = 1;
  }
  const behind = new Map<number, Pair[]>();
  const before = new Map<number, number>();
  const keyOf = (named: number, common: number): number => named * words.size + common;
  for (const row of input.rowsOf('prose')) {
    const cell = row.cells.get(locale);
    if (cell === undefined) continue;
    const { words: ids } = cell;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      if (names[id] !== 1) continue;
      const next = ids[at + 1] ?? -1;
      if (nouns[next] === 1 && cell.text.slice(cell.wordEnds[at], cell.wordStarts[at + 1]) === ' ') {
        const key = keyOf(id, next);
        const pairs = behind.get(key);
        if (pairs === undefined) behind.set(key, [{ row, cell, at }]);
        else pairs.push({ row, cell, at });
      }
      const common = headBefore(cell, at, names, hasPreposition);
      if (nouns[common] === 1) before.set(keyOf(id, common), (before.get(keyOf(id, common)) ?? 0) + 1);
    }
  }
  return { behind, before };
}

/** The word that the name belongs to, across other names and, where the language needs one, a preposition; -1 if none. */
function headBefore({ words, vocabulary }: Cell, at: number, names: Uint8Array, hasPreposition: boolean): number {
  let isLinked = !hasPreposition;
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    const id = words[back] ?? 0;
    if (names[id] === 1) continue;
    if (hasPreposition && vocabulary.word(id).length <= short) isLinked = true;
    else return isLinked ? id : -1;
  }
  return -1;
}

/** A product name: most of the other locales have it there too. With one locale, its own habit decides. */
function isKept({ row, cell, at }: Pair): boolean {
  const word = cell.text.slice(cell.wordStarts[at], cell.wordEnds[at]);
  let keeping = 0;
  for (const other of row.cells.values()) if (other !== cell && other.text.includes(word)) keeping++;
  return keeping * 2 >= row.cells.size - 1;
}

function draftOf({ cell, at }: Pair, usual: number): Draft {
  const span = { start: cell.wordStarts[at] ?? 0, end: cell.wordEnds[at + 1] ?? 0 };
  const found = cell.text.slice(span.start, span.end);
  const common = cell.text.slice(cell.wordStarts[at + 1], span.end);
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span,
    ...(isLiteral(cell, span.start, span.end) ? { mqmSeverity: 'neutral' as const } : {}),
    messageId: 'order',
    data: { found, noun: common, count: usual, locale: cell.locale },
    evidence: [],
  };
}
