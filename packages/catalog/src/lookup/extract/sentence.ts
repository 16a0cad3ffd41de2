import { parseCode } from '../../text/code.ts';
import { toAsciiDigits } from '../../text/digits.ts';
import type { FieldMeaning } from '../../text/fields/field.ts';
import { beginsWithUnit } from '../../text/fields/units.ts';
import { codesIn, eventIdsIn, withoutTimes } from '../../text/fields/values.ts';
import { isJoined } from '../../text/joined.ts';
import type { Mention } from './extraction.ts';
import { labelBefore, type Label } from './labels.ts';

/** Scripts that set spaces between words: a letter of theirs beside digits makes a word of them. */
const letter = String.raw`\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}\p{scx=Hebr}\p{scx=Arab}\p{scx=Deva}\p{N}_`;
const before = `(?<![${letter}])`;
const after = `(?![${letter}])`;

const candidate = new RegExp(
  [
    `(?<hex>${before}(?:[0O]x|\\\\x|&h|x)[0-9a-fO]{1,16}h?${after}|${before}[0-9][0-9a-f]{2,8}h${after}|${before}0[0-9a-f]{7}${after})`,
    // With what joins numbers to ranges; digits inside of versions, addresses and paths mean nothing.
    `(?<digits>(?<![${letter}.\\\\-]|\\d:|(?<!\\d{3})/)-?\\d{1,10}(?:\\s?[-–—]\\s?\\d{3,10})?(?![${letter}\\\\]|/(?!\\d{3})|[.,:]\\d|-\\d))`,
    `(?<mixed>${before}(?=\\d*[O])[\\dO]{4,10}${after})`,
    `(?<name>${before}[A-Za-z][A-Za-z0-9_]{3,}${after})`,
  ].join('|'),
  'giu',
);

const identifier =
  /\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?|(?<![\p{L}\p{N}])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\b[a-z][a-z+.-]*:\/\/[^\s"'<>]+/giu;
/** Between the members of a list: signs, or one short word such as "and". */
const listGap = /^\s*(?:[,;/&+|、，]|(?:\p{L}{1,3})\s)\s*$/u;

/** Mentions of one text; far more than a line of a log has. */
const mentionsMax = 200;
/** Numbers that are looked at, whatever they are. */
const numbersMax = 1000;
/** What a label says of a number that is neither an event's nor a code's; others say nothing of what follows them. */
const numbered: ReadonlySet<FieldMeaning | 'NONE'> = new Set(['OTHER', 'RECORD_ID', 'TIME']);

export interface Mentions {
  readonly mentions: readonly Mention[];
  /** Whether the text has a number that is said to be something else. */
  readonly hasOthers: boolean;
}

/** The events, codes and names that stand in running text, each as what the words before it say it is. */
export function mentionsIn(text: string): readonly Mention[] {
  return readSentence(text).mentions;
}

export function readSentence(text: string): Mentions {
  const plain = blank(toAsciiDigits(text.normalize('NFKC')));
  const mentions: Mention[] = [];
  let hasOthers = false;
  let numbers = 0;
  let last: { readonly end: number; readonly label: Label } | null = null;
  for (const { 0: found, index, groups = {} } of plain.matchAll(candidate)) {
    if (mentions.length >= mentionsMax) break;
    if (groups.name !== undefined) {
      if (isJoined(found)) mentions.push({ kind: 'NAME', name: found });
      continue;
    }
    if (++numbers > numbersMax) break;
    const end = index + found.length;
    const inherited: Label | null = last !== null && listGap.test(plain.slice(last.end, index)) ? last.label : null;
    const label: Label = inherited ?? labelBefore(plain, index);
    last = { end, label };
    const read =
      groups.digits === undefined
        ? readLiteral(found, label, groups.mixed !== undefined)
        : readDigits(found, label, plain.slice(end, end + unitReach));
    if (read.length === 0)
      hasOthers ||= numbered.has(label.meaning) || label.isField || beginsWithUnit(plain.slice(end, end + unitReach));
    mentions.push(...read);
  }
  return { mentions, hasOthers };
}

/** The longest name of a unit, and a space. */
const unitReach = 20;

function readLiteral(found: string, { meaning }: Label, isMixed: boolean): Mention[] {
  if (numbered.has(meaning)) return [];
  const literal = found.replace(/O/gi, '0');
  if (literal !== found) return isMixed && !/\d/.test(found) ? [] : [{ kind: 'LOOKALIKE', literal }];
  return codesIn(found).map(({ canonical }) => ({ kind: 'CODE', literal: found, canonical }));
}

function readDigits(found: string, { meaning, isField }: Label, following: string): Mention[] {
  if (numbered.has(meaning)) return [];
  const events = (isLabelled: boolean): Mention[] =>
    eventIdsIn(found.replace(/^-/, '')).map((eventId) => ({ kind: 'EVENT_ID', eventId, isLabelled }));
  if (meaning === 'EVENT_ID') return events(true);
  if (beginsWithUnit(following)) return [];
  if (meaning === 'CODE') {
    if (!isField) return [{ kind: 'CODE_OR_EVENT_ID', literal: found }];
    const parsed = parseCode(found);
    return parsed ? [{ kind: 'CODE', literal: found, canonical: parsed.canonical }] : [];
  }
  // The value of a field that is none of an event's own, or of one that holds a name, is no event.
  if (isField && meaning !== 'MESSAGE') return [];
  return /^\d{3,}/.test(found) ? events(false) : [];
}

/** Dates, times, addresses and GUIDs have digits that mean nothing here. */
function blank(text: string): string {
  return withoutTimes(text).replace(identifier, (found) => ' '.repeat(found.length));
}
