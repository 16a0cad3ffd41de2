import { weakMemo } from '../../maps.ts';
import type { Cell, Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { finalMark, type Ending, type FinalMark } from '../../stops.ts';
import { Habits } from './habits.ts';
import { sourcePairs, type SourcePair } from './pairs.ts';
import { abbreviationMax, shortWordMax } from './thresholds.ts';

type PairEnding = Ending | 'semicolon';

export interface EndingFault {
  readonly row: Row;
  readonly pair: SourcePair;
  readonly expected: PairEnding;
  /** Empty where the source ends without one. */
  readonly expectedMark: string;
  readonly found: PairEnding;
  readonly foundMark: string;
  /** Of the target's mark, or where it would stand. */
  readonly at: number;
  /** The texts of the column end so throughout where the source ends otherwise. */
  readonly isHabit: boolean;
}

interface Mark extends Omit<FinalMark, 'ending'> {
  readonly ending: PairEnding;
}

const semicolons = new Set(';\uFF1B\u061B\u1364');
const lastTags = /(?:\s*<\/?[A-Za-z\d][^<>]*>)+\s*$/;
/** `5 сек.`, `10 Std.`: the stop belongs to the unit; `т. д.`: to the abbreviation; `május 3.`: to the ordinal number. */
const abbreviation = /(?:\p{Nd}\s*\p{L}{1,4}|(?<!\p{L})\p{L}{1,2}|(?<!\p{Nd})\p{Nd}{1,2})\.$/u;

/** Texts that end with another mark than their source, none instead of one, or one instead of none. */
export function endingFaults(input: RuleInput): readonly EndingFault[] {
  const habits = new Habits();
  const faults: {
    readonly fault: Omit<EndingFault, 'isHabit'>;
    readonly chances: string;
    readonly departures: string;
  }[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    const { source, target, row } = pair;
    if (source.words.length === 0 || target.words.length === 0) continue;
    const expected = ofCell(source);
    const found = ofCell(target);
    const chances = `${target.locale} ${row.column} ${expected.ending}`;
    habits.chance(chances);
    if (isAlike(expected, found, pair)) continue;
    const departures = `${chances} ${found.ending}`;
    habits.departure(departures);
    const fault = {
      row,
      pair,
      expected: expected.ending,
      expectedMark: expected.mark,
      found: found.ending,
      foundMark: found.mark,
      at: found.at,
    };
    faults.push({ fault, chances, departures });
  }
  return faults.map(({ fault, chances, departures }) => ({
    ...fault,
    isHabit: habits.isHabit(chances, departures),
  }));
}

/** A Spanish question or exclamation that is not opened by a mark of its own. */
export interface UnopenedMark {
  readonly pair: SourcePair;
  readonly at: number;
  readonly mark: '?' | '!';
  readonly expected: '\u00BF' | '\u00A1';
}

const opening = { '?': '\u00BF', '!': '\u00A1' } as const;

/** Final question and exclamation marks of Spanish texts that no inverted one precedes. */
export function unopenedMarks(input: RuleInput): readonly UnopenedMark[] {
  const habits = new Habits();
  const found: (UnopenedMark & { readonly key: string })[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    const { target } = pair;
    if (writingOf(target.locale).language !== 'es' || !/[?!]/.test(target.text)) continue;
    const { at, mark } = finalMark(target.text);
    if ((mark !== '?' && mark !== '!') || !/[?!]/.test(pair.source.text)) continue;
    const key = `${target.locale} ${mark}`;
    habits.chance(key);
    if (/[\u00BF\u00A1]/.test(target.text)) continue;
    habits.departure(key);
    found.push({ pair, at, mark, expected: opening[mark], key });
  }
  return found.filter(({ key }) => !habits.isHabit(key, key));
}

const ofCell = weakMemo(({ text, locale }: Cell) => endOf(text, locale));

function endOf(text: string, locale: string): Mark {
  const { language } = writingOf(locale);
  const plain = text.endsWith('>') ? text.replace(lastTags, '') : text;
  const mark = finalMark(plain);
  const { at } = mark;
  if (language === 'hy') {
    // Armenian sets these inside the word that is stressed.
    if (/\u055E[^\u0589:]*[\u0589:]?\s*$/u.test(plain)) return { ...mark, ending: 'question' };
    if (/[\u055B\u055C][^\u0589:]*[\u0589:!]?\s*$/u.test(plain)) return { ...mark, ending: 'exclamation' };
    if (mark.ending === 'colon') return { ...mark, ending: 'stop' };
  }
  if (mark.ending !== 'none') return mark;
  const end = plain.slice(0, at).replace(/["'\u2019\u201D\u00BB\u300D\u300F)\uFF09\]*_\s]+$/u, '');
  const last = end.charAt(end.length - 1);
  if (language === 'el' && (last === ';' || last === '\u037E'))
    return { ending: 'question', at: end.length - 1, mark: last };
  if (semicolons.has(last)) return { ending: 'semicolon', at: end.length - 1, mark: last };
  if (last === '|' && /^(?:hi|bn|or|mr|ne)$/.test(language)) return { ending: 'stop', at: end.length - 1, mark: last };
  if (last === '\u22EF' || last === '\u2025') return { ending: 'ellipsis', at: end.length - 1, mark: last };
  return mark;
}

/** `5 мин.`, `Вкл.` for "On": the stop shortens a word. */
function isAbbreviation(source: Cell, target: Cell): boolean {
  const text = target.text.trim();
  return (
    abbreviation.test(text) || (source.words.length === 1 && target.words.length === 1 && text.length <= shortWordMax)
  );
}

function isAlike(expected: Mark, found: Mark, { source, target }: SourcePair): boolean {
  if (expected.ending === found.ending) return true;
  const { fullWidth, language, fullStops } = writingOf(target.locale);
  // What has no full stops (Thai, Lao) asks by a word, too.
  if (!fullStops && (/^(?:stop|question)$/.test(expected.ending) || found.ending === 'stop')) return true;
  const isEastAsian = fullWidth || language === 'ko';
  if (isEastAsian && found.ending === 'stop') return /^(?:colon|question|semicolon)$/.test(expected.ending);
  if (expected.ending === 'stop' && found.ending === 'none') return source.text.trim().length <= abbreviationMax;
  if (expected.ending === 'none' && found.ending === 'stop') return isAbbreviation(source, target);
  return false;
}

/** Whether an ending differs in a full stop alone; a rule of its own judges that. */
export function concernsStops({ expected, found }: EndingFault): boolean {
  return (expected === 'stop' && found === 'none') || (expected === 'none' && found === 'stop');
}
