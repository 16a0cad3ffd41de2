import { asciiDigits, numberFinder } from '../../corpus/numbers.ts';
import { memo } from '../../maps.ts';
import type { Cell } from '../../model.ts';
import { writingOf } from '../../scripts.ts';
import { isDate } from './literals.ts';
import { proseGaps } from './masked.ts';
import { differenceOf, paired } from './multisets.ts';
import { englishNumberWords, saysNumber } from './number-words.ts';
import type { SourcePair } from './pairs.ts';
import { tagsIn } from './tags.ts';
import type { TokenDifference } from './token-faults.ts';

/** Up to this a number may be a word in the other language. */
const spelledOutMax = 12;

interface FoundNumber {
  readonly written: string;
  /** Its values: as the text's own language reads it, and as the source's does, since not everybody localizes. */
  readonly values: readonly string[];
  readonly start: number;
  readonly end: number;
}

const anyDigit = /\p{Nd}/u;
const masked = new Set(['CODE', 'VERSION', 'PATH', 'URL']);
const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?|ftp):\/\/\S+|www\.\S+/gi;
/** Digits with what may stand within a number; a space only before three digits. */
const digits = /\p{Nd}+(?:(?:[.,\u066B\u066C'\u2019]|[\u00A0\u202F\u0020](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*/gu;
/** `16進`, `10进制`: the name of a base, which English has a word for. */
const base = /^\s?(?:[\u9032\u8FDB]|\uC9C4[\uC218\uBC95])/u;

const indianGroups = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

const finderOf = memo(numberFinder);

/** Numbers that the target has lost, changed or gained, compared by value. */
export function numberDifferences({ source, target }: SourcePair): readonly TokenDifference[] {
  if (!anyDigit.test(source.text) && !anyDigit.test(target.text)) return none;
  const expected = numbersIn(source, source.locale);
  const found = numbersIn(target, source.locale);
  const { lost, added } = differenceOf(expected, found, isSame);
  if (lost.length === 0 && added.length === 0) return none;
  if (haveSameDigits(lost, added)) return none;
  const gone = lost.filter(
    (one) =>
      !isSpelledOut(one, target) &&
      !expected.some((other) => other !== one && found.some((its) => isSame(one, its)) && isSame(one, other)),
  );
  const gained = added.filter(
    (one) =>
      !isSpelledOut(one, source) && !englishNumberWords.test(source.text) && !expected.some((its) => isSame(its, one)),
  );
  if (gone.length > 0 && gained.length === 0 && englishNumberWords.test(source.text)) return none;
  return paired(gone, gained).map(([one, other]): TokenDifference => ({
    kind: 'NUMBER',
    expected: one?.written ?? null,
    found: other?.written ?? null,
    span: other === null ? null : { start: other.start, end: other.end },
  }));
}

const none: readonly TokenDifference[] = [];

function isSame(one: FoundNumber, other: FoundNumber): boolean {
  return one.written === other.written || one.values.some((value) => other.values.includes(value));
}

function isSpelledOut({ values }: FoundNumber, { text, locale }: Cell): boolean {
  return values.some(
    (value) =>
      /^\d{1,2}$/.test(value) &&
      Number(value) <= spelledOutMax &&
      saysNumber(writingOf(locale).language, text, Number(value)),
  );
}

/** A date or a time whose parts stand in another order or between other marks. */
function haveSameDigits(lost: readonly FoundNumber[], added: readonly FoundNumber[]): boolean {
  const groups = (numbers: readonly FoundNumber[]): string[] =>
    numbers
      .flatMap(({ written }) =>
        (asciiDigits(written).match(/\d+/g) ?? []).map((group) => group.replace(/^0+(?=\d)/, '')),
      )
      .sort();
  // A lone number whose marks changed is another number, not a date.
  if (lost.length < 2 && added.length < 2 && !lost.some(({ written }) => (written.match(/\p{Nd}+/gu)?.length ?? 0) > 2))
    return false;
  return groups(lost).join(' ') === groups(added).join(' ');
}

function numbersIn(cell: Cell, sourceLocale: string): readonly FoundNumber[] {
  const { text, locale } = cell;
  if (!anyDigit.test(text)) return [];
  let plain = text.replace(address, (found) => ' '.repeat(found.length));
  const spans = [
    ...cell.invariants.filter(({ kind, value }) => masked.has(kind) && !isDate(value)).map(({ span }) => span),
    ...proseGaps(text),
    ...tagsIn(text),
  ];
  for (const { start, end } of spans) plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  const found: FoundNumber[] = [];
  for (const { index, 0: written } of plain.matchAll(digits)) {
    const end = index + written.length;
    if (base.test(plain.slice(end, end + 3))) continue;
    found.push({ written, values: valuesOf(written, locale, sourceLocale), start: index, end });
  }
  return found;
}

function valuesOf(written: string, locale: string, sourceLocale: string): readonly string[] {
  const values = [locale, sourceLocale].map((reader) => finderOf(reader)(written));
  const read = values.flatMap((found) => (found.length === 1 ? [canonical(found[0]?.value ?? '')] : []));
  // Groups of two digits are Indian.
  if (indianGroups.test(asciiDigits(written))) read.push(asciiDigits(written).replaceAll(',', ''));
  return [...new Set(read)];
}

/** `05` is 5, `1.50` is 1.5. */
function canonical(value: string): string {
  return value
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
