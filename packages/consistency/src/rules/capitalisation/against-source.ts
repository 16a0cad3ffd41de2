import { Habits } from '../../analysis/pairs/habits.ts';
import { maskedText } from '../../analysis/pairs/masked.ts';
import { sourcePairs, type SourcePair } from '../../analysis/pairs/pairs.ts';
import { capitalsMin } from '../../analysis/pairs/thresholds.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { firstWordOf, type FirstWord } from './elements.ts';
import { isCapitalisedInEnglish } from './english-capitals.ts';

type Draft = RuleDraft<'lower-case' | 'upper-case' | 'all-capitals' | 'no-capitals'>;

/** Languages that write common nouns with a capital: a text that starts with one may be right. */
const nounCapitals = new Set(['de', 'gsw', 'lb', 'nds']);
/** A placeholder or an address in the masked text. */
const mask = '\uFFFC';
/** Nothing is capitalised after a number or a placeholder; an apostrophe begins the unstressed words of Dutch (`'s avonds`). */
const unclearStart = /^[^\p{L}]*[\p{N}\uFFFC]|^['\u2019]\p{Ll}{1,2}[\s-]/u;

/** A capital and a small letter: a text that starts so is neither in capitals nor in lower case. */
const usualStart = /^\p{Lu}\p{Ll}/u;

/** Texts that start in another case than their source, or are in capitals where it is not, or the reverse. */
export function* capitalsAgainstSource(input: RuleInput): Generator<Draft> {
  const habits = new Habits();
  const drafts: { readonly key: string; readonly chances: string; readonly draft: Draft }[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    const { source, target, row } = pair;
    if (source.words.length === 0 || !writingOf(target.locale).cased || !writingOf(source.locale).cased) continue;
    if (usualStart.test(source.text) && usualStart.test(target.text)) {
      habits.chance(`${target.locale} ${row.column} true`);
      continue;
    }
    const [own, its] = [maskedText(source, mask, ' '), maskedText(target, mask, ' ')];
    const start = firstWordOf(own, 0, own.length);
    const chances = `${target.locale} ${row.column} ${String(start?.isUpper)}`;
    habits.chance(chances);
    const draft = inCapitals(pair, own, its) ?? atStart(pair, own, its);
    if (draft === null) continue;
    const key = `${chances} ${draft.messageId}`;
    habits.departure(key);
    drafts.push({ key, chances, draft });
  }
  for (const { key, chances, draft } of drafts) if (!habits.isHabit(chances, key)) yield draft;
}

function atStart(pair: SourcePair, own: string, its: string): Draft | null {
  const { source, target } = pair;
  if (unclearStart.test(own) || unclearStart.test(its)) return null;
  const expected = firstWordOf(own, 0, own.length);
  const found = firstWordOf(its, 0, its.length);
  if (expected === null || found === null || expected.isUpper === found.isUpper) return null;
  if (isLiteral(target, found.start, found.end) || isLiteral(source, expected.start, expected.end)) return null;
  // The very word of the source is a name with its own spelling.
  if (has(source, wordOf(target, found))) return null;
  if (expected.isUpper && isCapitalisedInEnglish(wordOf(source, expected))) return null;
  if (!expected.isUpper) {
    const first = wordOf(target, found);
    if (nounCapitals.has(writingOf(target.locale).language) || /^\p{Lu}[\p{Lu}\p{N}]*$/u.test(first)) return null;
  }
  const written = wordOf(target, found);
  const initial = written.charAt(0);
  const { locale } = target;
  const changed = expected.isUpper ? initial.toLocaleUpperCase(locale) : initial.toLocaleLowerCase(locale);
  const suggestion = changed + written.slice(1);
  const like = [source.locale];
  return {
    ...common(pair),
    span: { start: found.start, end: found.end },
    suggestion,
    ...(expected.isUpper
      ? { messageId: 'lower-case', data: { element: 'TEXT', locales: like, expected: suggestion } }
      : { messageId: 'upper-case', data: { locales: like, expected: suggestion } }),
  };
}

function inCapitals(pair: SourcePair, own: string, its: string): Draft | null {
  const { source, target } = pair;
  const [mine, theirs] = [areCapitals(own), areCapitals(its)];
  if (mine === theirs || (theirs && !/\p{Ll}/u.test(own))) return null;
  const like = [source.locale];
  // Acronyms and names stay as they are.
  const words = (mine ? own : its).match(/\p{L}[\p{L}\p{N}]+/gu) ?? [];
  const other = mine ? target : source;
  if (words.every((word) => has(other, word))) return null;
  if (words.length === 1 && mine && !/\p{Ll}{3}/u.test(its)) return null;
  return {
    ...common(pair),
    span: null,
    subject: 'capitals',
    messageId: mine ? 'no-capitals' : 'all-capitals',
    data: { locales: like },
  };
}

/** Capitals throughout, and too many for an acronym. */
function areCapitals(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= capitalsMin;
}

function common({ row, source, target }: SourcePair): Pick<Draft, 'locale' | 'segmentKey' | 'evidence'> {
  return { locale: target.locale, segmentKey: target.segmentKey, evidence: evidenceFrom(row, [source.locale]) };
}

function has({ text }: Cell, word: string): boolean {
  return text.includes(word);
}

function wordOf({ text }: Cell, { start, end }: FirstWord): string {
  return text.slice(start, end);
}
