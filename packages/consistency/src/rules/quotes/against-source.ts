import { Habits } from '../../analysis/pairs/habits.ts';
import { maskedText } from '../../analysis/pairs/masked.ts';
import { sourcePairs, type SourcePair } from '../../analysis/pairs/pairs.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { anyMark, quotationsIn } from './marks.ts';

type Draft = RuleDraft<'lost' | 'added' | 'kind'>;

const anySingle = /['\u2018\u201A\u2039\u300A\u3008]/;
/** Straight ones stand outside of words, where they are no apostrophes. */
const straightSingle =
  /(?<![\p{L}\p{N}'])'(?=[^\s'])[^'\n]*?[^\s']'(?![\p{L}\p{N}'])|(?<![\p{L}\p{N}'])'[^\s']'(?![\p{L}\p{N}'])/gu;
const otherSingle =
  /\u2018[^\u2018\u2019]+\u2019|\u201A[^\u201A\u2018\u2019]+[\u2018\u2019]|\u2039[^\u2039\u203A]+\u203A|\u300A[^\u300A\u300B]+\u300B|\u3008[^\u3008\u3009]+\u3009/g;
/** On Chinese pages brackets stand for quotation marks. */
const bracketed = /\[[^\]]+\]|\u3010[^\u3011]+\u3011/g;

interface Counts {
  /** `"…"`. */
  readonly straight: number;
  /** `'…'`. */
  readonly straightSingle: number;
  readonly all: number;
}

/** Quotations that a translation has left out, gained, or set in the other kind of straight marks. */
export function* quotesAgainstSource(input: RuleInput): Generator<Draft> {
  const habits = new Habits();
  const drafts: { readonly key: string; readonly chances: string; readonly draft: Draft }[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    const { source, target, row } = pair;
    if (!hasMarks(source) && !hasMarks(target)) continue;
    const chances = `${target.locale} ${row.column}`;
    habits.chance(chances);
    const messageId = differenceOf(pair);
    if (messageId === null) continue;
    const like = [source.locale];
    const key = `${chances} ${messageId}`;
    habits.departure(key);
    const draft: Draft = {
      locale: target.locale,
      segmentKey: target.segmentKey,
      span: null,
      subject: `quotes ${messageId}`,
      messageId,
      data: { locales: like },
      evidence: evidenceFrom(row, like),
    };
    drafts.push({ key, chances, draft });
  }
  for (const { key, chances, draft } of drafts) if (!habits.isHabit(chances, key)) yield draft;
}

function hasMarks({ text }: Cell): boolean {
  return anyMark.test(text) || anySingle.test(text);
}

function differenceOf({ source, target }: SourcePair): Draft['messageId'] | null {
  const [own, its] = [maskedText(source), maskedText(target)];
  // Half a pair is said elsewhere.
  if (quotationsIn(own).alone.length > 0 || quotationsIn(its).alone.length > 0) return null;
  const expected = countsIn(own);
  const actual = countsIn(its);
  if (actual.all === expected.all) {
    const isOther =
      (expected.straight > 0 && actual.straight === 0 && actual.straightSingle > expected.straightSingle) ||
      (expected.straightSingle > 0 && actual.straightSingle === 0 && actual.straight > expected.straight);
    return isOther ? 'kind' : null;
  }
  if (actual.all > expected.all) {
    // A label may be quoted where the source only capitalises it; not the whole text.
    return expected.all > 0 || isWhollyQuoted(its) ? 'added' : null;
  }
  return expected.all - actual.all <= otherwiseSetOff(target) - otherwiseSetOff(source) ? null : 'lost';
}

function isWhollyQuoted(text: string): boolean {
  const { length } = text.trimEnd();
  const first = text.length - text.trimStart().length;
  return quotationsIn(text).pairs.some(({ start, end }) => start === first && end === length);
}

function countsIn(text: string): Counts {
  const { pairs } = quotationsIn(text);
  const single = text.match(straightSingle)?.length ?? 0;
  const others = text.match(otherSingle)?.length ?? 0;
  const straight = pairs.filter(({ style }) => style === 'straight').length;
  return { straight, straightSingle: single, all: pairs.length + single + others };
}

/** Names in bold type, in italics, in code or in brackets need no quotation marks. */
function otherwiseSetOff({ parts, text }: Cell): number {
  return (
    parts.filter(({ strong, emphasis, code }) => strong || emphasis || code).length +
    (text.match(bracketed)?.length ?? 0)
  );
}
