import type { Span } from '@eventide/catalog';
import { Habits } from '../../analysis/pairs/habits.ts';
import { maskedText } from '../../analysis/pairs/masked.ts';
import { sourcePairs, type SourcePair } from '../../analysis/pairs/pairs.ts';
import type { Cell, Draft } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { excerptOf } from './excerpt.ts';
import type { MessageId } from './messages.ts';

/** French sets a space before marks of two parts; Canada only before the colon and inside guillemets. Not behind a drive (`C:`). */
const beforeFrenchMark =
  /(?<=[\p{L}\p{N})\]%"'\u2019\u00BB\uFFFC])(?:[;!?]|(?<!(?<!\p{L})\p{Lu}):(?!\p{N}))(?=[\s!?)\]"\u00BB]|$)|(?<=[^\s\u00AB])\u00BB/gu;
const beforeCanadianMark =
  /(?<=[\p{L}\p{N})\]%"'\u2019\uFFFC])(?<!(?<!\p{L})\p{Lu}):(?=[\s)\]"\u00BB]|$)|(?<=[^\s\u00AB])\u00BB/gu;
const afterGuillemet = /\u00AB(?=[^\s\u00BB])/gu;
/** A mark with a letter right behind it, not an inflected acronym (sv `API:et`). */
const noSpaceAfter =
  /(?<=[\p{L}\p{M})\]"\u201D\u00BB\uFFFC])[,;!?](?=\p{L})|(?<=[\p{L}\p{M})\]"\u201D\u00BB])(?:(?<!\p{Lu}):(?=\p{L})|:(?=\p{Lu}))|(?<=\p{L}{2})\.(?=\p{Lu}\p{Ll})/gu;
/** `one ,two`: a space on the wrong side. */
const spaceBeforeComma = /(?<=[\p{L}\p{N})\]"\u201D\u00BB\uFFFC])[ \u00A0]+(?=,[\p{L}\uFFFC])/gu;
/** Nearly every text fails this, and need not be looked at closely. */
const mayLackSpace = /[,;:!?.][^\s\d.,;:!?)\]]|[ \u00A0],/;
const mask = '\uFFFC';
const anyEdge = /^\s|\s$/;

/** Spaces that a translation has lost or gained: at its ends, behind marks, and before marks in French. */
export function* spacesAgainstSource(input: RuleInput): Generator<Draft<MessageId>> {
  const habits = new Habits();
  const drafts: { readonly key: string; readonly chances: string; readonly draft: Draft<MessageId> }[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    const { target } = pair;
    const chances = target.locale;
    habits.chance(chances);
    for (const draft of faultsOf(pair)) {
      const key = `${chances} ${draft.messageId}`;
      habits.departure(key);
      drafts.push({ key, chances, draft });
    }
  }
  for (const { key, chances, draft } of drafts) if (!habits.isHabit(chances, key)) yield draft;
}

function* faultsOf(pair: SourcePair): Generator<Draft<MessageId>> {
  const { source, target } = pair;
  yield* atEnds(pair);
  const { language, spaced, fullWidth } = writingOf(target.locale);
  if (language === 'fr') yield* inFrench(target);
  if (!spaced || fullWidth || !mayLackSpace.test(target.text)) return;
  const own = maskedText(source, mask);
  const its = maskedText(target, mask);
  for (const { index, 0: space } of its.matchAll(spaceBeforeComma)) {
    const span = { start: index, end: index + space.length };
    yield draftOf(target, span, 'before-mark', '');
  }
  for (const { index, 0: mark } of its.matchAll(noSpaceAfter)) {
    const span = { start: index, end: index + 1 };
    if (isLiteral(target, span.start, span.end) || isSplitEverywhere(mark, own)) continue;
    const messageId = mark === ',' ? 'missing-after-comma' : 'missing-after-mark';
    yield draftOf(target, span, messageId, `${mark} `);
  }
}

/** The source writes such a mark without a space too (`Domain:User`, `.NET`), or has none at all with one. */
function isSplitEverywhere(mark: string, source: string): boolean {
  for (const { 0: other } of source.matchAll(noSpaceAfter)) if (other === mark) return true;
  return mark === ':' && !/:\s/.test(source);
}

function* atEnds({ source, target }: SourcePair): Generator<Draft<MessageId>> {
  if (!anyEdge.test(source.text) && !anyEdge.test(target.text)) return;
  if (target.text.trim() === '' || source.text.trim() === '') return;
  const ends = ({ text }: Cell): readonly [string, string] => [
    /^\s*/.exec(text)?.[0] ?? '',
    /\s*$/.exec(text)?.[0] ?? '',
  ];
  const [own, its] = [ends(source), ends(target)];
  const { length } = target.text;
  const { spaced } = writingOf(target.locale);
  for (const at of [0, 1] as const) {
    if (own[at] === its[at]) continue;
    // A space that joins two texts is not needed where words are not divided by spaces.
    if (!spaced && its[at] === '' && !own[at].includes('\n')) continue;
    const span = at === 0 ? { start: 0, end: its[0].length } : { start: length - its[1].length, end: length };
    yield {
      locale: target.locale,
      segmentKey: target.segmentKey,
      span: span.start === span.end ? null : span,
      subject: at === 0 ? 'start' : 'end',
      messageId: at === 0 ? 'start-differs' : 'end-differs',
      data: { locales: [source.locale] },
      evidence: [],
    };
  }
}

function* inFrench(target: Cell): Generator<Draft<MessageId>> {
  const text = maskedText(target, mask);
  const before = /-CA\b/i.test(target.locale) ? beforeCanadianMark : beforeFrenchMark;
  for (const { index, 0: mark } of text.matchAll(before)) {
    const span = { start: index, end: index + 1 };
    if (isLiteral(target, span.start, span.end)) continue;
    yield draftOf(target, span, 'missing-before-mark', `\u00A0${mark}`);
  }
  for (const { index, 0: mark } of text.matchAll(afterGuillemet)) {
    const span = { start: index, end: index + 1 };
    yield draftOf(target, span, 'missing-before-mark', `${mark}\u00A0`);
  }
}

function draftOf(target: Cell, span: Span, messageId: MessageId, suggestion: string): Draft<MessageId> {
  return {
    locale: target.locale,
    segmentKey: target.segmentKey,
    span,
    messageId,
    data: { excerpt: excerptOf(target.text, span.start, span.end) },
    evidence: [],
    suggestion,
  };
}
