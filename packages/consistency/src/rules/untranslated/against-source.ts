import type { SegmentKind, Span } from '@eventide/catalog';
import { Habits } from '../../analysis/pairs/habits.ts';
import { maskedText } from '../../analysis/pairs/masked.ts';
import { sourcePairs, type SourcePair } from '../../analysis/pairs/pairs.ts';
import { evidenceFrom } from '../../evidence.ts';
import { append, weakMemo } from '../../maps.ts';
import type { Cell, Draft as RuleDraft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { LanguageResources, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { englishMarkers } from './english.ts';

type Draft = RuleDraft<'same' | 'left' | 'empty'>;

/** So many words of the source in a row, in the same order, were not translated. */
const leftWords = 3;
/** With a word that only English has, so many. */
const leftWordsSure = 2;
/** Of the words of a text that is the same as its source, at most this share may be known to the language itself. */
const knownShareMax = 0.5;
const ordinary = /^\p{Lu}?[\p{Ll}\p{M}'\u2019]{2,}$/u;
const anyLetter = /\p{L}/u;
const quoted = /["\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D'\u2018\u2019]/;

/** Short texts that a page may share with its source: titles, headings that links lead to, heads of columns that tools read. */
const headlines: ReadonlySet<SegmentKind> = new Set<SegmentKind>(['PAGE_TITLE', 'HEADING', 'TABLE_HEADER']);

/** Texts that are as the source has them, words of the source that are left, and texts that are empty. */
export function* againstSource(input: RuleInput): Generator<Draft> {
  yield* emptyTexts(input);
  // A column of single words that are all as in the source holds names.
  const habits = new Habits();
  const single: { readonly column: string; readonly draft: Draft }[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    const { source, target } = pair;
    if (writingOf(source.locale).language === writingOf(target.locale).language) continue;
    const column = `${target.locale} ${pair.row.column}`;
    habits.chance(column);
    if (!anyLetter.test(target.text)) {
      if (hasWords(source) && isNothing(target, source)) yield emptyDraft(pair.row, target);
      continue;
    }
    if (source.text.trim() === target.text.trim()) {
      if (!isLeft(pair, input.resources)) continue;
      const draft = draftOf(pair, { start: 0, end: target.text.length }, 'same');
      if (target.words.length > 1) yield draft;
      else {
        habits.departure(column);
        // It may be a name for all that.
        single.push({ column, draft: draft.mqmSeverity === 'neutral' ? draft : { ...draft, mqmSeverity: 'minor' } });
      }
    } else if (target.words.length >= leftWordsSure)
      for (const span of leftRuns(pair, input.resources)) yield draftOf(pair, span, 'left');
  }
  for (const { column, draft } of single) if (!habits.isHabit(column, column)) yield draft;
}

function draftOf({ row, source, target }: SourcePair, span: Span, messageId: 'same' | 'left'): Draft {
  const locales = [source.locale];
  const common = {
    locale: target.locale,
    segmentKey: target.segmentKey,
    span,
    evidence: evidenceFrom(row, locales),
  };
  return messageId === 'same'
    ? { ...common, mqmSeverity: headlines.has(row.kind) ? 'neutral' : 'major', messageId, data: { locales } }
    : { ...common, messageId, data: { found: target.text.slice(span.start, span.end) } };
}

function emptyDraft(row: Row, { locale, segmentKey }: Pick<Cell, 'locale' | 'segmentKey'>): Draft {
  const like = [...row.cells.keys()].filter((other) => other !== locale);
  return {
    locale,
    segmentKey,
    span: null,
    subject: 'empty',
    mqmType: 'Accuracy/Omission',
    mqmSeverity: 'major',
    messageId: 'empty',
    data: { locales: like.slice(0, 1) },
    evidence: evidenceFrom(row, like),
  };
}

/** Cells of tables that the source fills, in rows that the locale has. */
function* emptyTexts(input: RuleInput): Generator<Draft> {
  const { catalog, locales } = input;
  const { source } = catalog;
  if (source === null) return;
  const tableRows = new Map(
    [...catalog.documents.values()].map(({ locale, eventRows, codeRows }) => [
      locale,
      new Set([...eventRows, ...codeRows].map(({ key }) => key)),
    ]),
  );
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size === locales.length) continue;
    const own = row.cells.get(source);
    const tableRow = /^(?:event|code)\/[^/]+(?=\/)/.exec(row.segmentKey)?.[0];
    if (own === undefined || tableRow === undefined || !hasWords(own)) continue;
    for (const locale of locales)
      if (!row.cells.has(locale) && tableRows.get(locale)?.has(tableRow) === true)
        yield emptyDraft(row, { locale, segmentKey: row.segmentKey });
  }
}

function hasWords(cell: Cell): boolean {
  return anyLetter.test(maskedText(cell));
}

/** Nothing but marks; a number or a placeholder may stand for words of the source. */
function isNothing({ text }: Cell, source: Cell): boolean {
  return !/\p{N}/u.test(text) && maskedText({ text }).trim().length === text.trim().length && source.text !== text;
}

/** Whether a text that is as the source has it needed a translation. */
function isLeft({ source, target }: SourcePair, resources: LanguageResources): boolean {
  const words = wordsOf(source);
  const { language, script } = writingOf(target.locale);
  // A word and a number are a name (`Windows 10`).
  if (words.length === 0 || (words.length === 1 && /\p{Nd}/u.test(maskedText(source)))) return false;
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  // Around placeholders and tags a word or two may be all that is said: more of them are needed.
  if (lower.length < leftWordsSure && maskedText(source) !== source.text) return false;
  const isOther = script !== writingOf(source.locale).script;
  const isKnown = (word: string): boolean => resources.knows(source.locale, word.toLowerCase()) !== false;
  if (isOther) return words.length > 1 ? lower.length > 0 : words.some((word) => word.length > 3 && isKnown(word));
  const marked = words.filter((word) => englishMarkers.has(word.toLowerCase()));
  if (marked.length > 0 && words.length > 1) return true;
  const judged = words.filter((word) => resources.knows(target.locale, word.toLowerCase()) !== null);
  const known = judged.filter((word) => isWord(target, word, resources));
  if (judged.length > 0) {
    if (known.length > words.length * knownShareMax) return false;
    return words.length === 1 ? words.every((word) => word.length > 3 && isKnown(word)) : lower.length > 0;
  }
  if (words.length < 2 || lower.length === 0) return false;
  const identified = resources.identify(source.text);
  return lower.length > 1 || identified?.language !== language;
}

function isWord({ locale }: Cell, word: string, resources: LanguageResources): boolean {
  return resources.knows(locale, word.toLowerCase()) === true || resources.knows(locale, word) === true;
}

/** Ordinary words outside of placeholders, tags, addresses, code and literals. */
function wordsOf(cell: Cell): readonly string[] {
  const plain = maskedText(cell);
  const words: string[] = [];
  for (const [at, id] of cell.words.entries()) {
    const [start, end] = [cell.wordStarts[at] ?? 0, cell.wordEnds[at] ?? 0];
    const word = cell.vocabulary.word(id);
    if (ordinary.test(word) && plain.slice(start, end) === word && !isLiteral(cell, start, end)) words.push(word);
  }
  return words;
}

const none: readonly never[] = [];

/** Where a text has each of its words. A source is asked for each of its translations. */
const placesByWord = weakMemo(({ words, vocabulary }: Cell): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [at, id] of words.entries()) append(places, vocabulary.folded(id), at);
  return places;
});

function sharesTwoWords(own: ReadonlyMap<string, unknown>, { words, vocabulary }: Cell): boolean {
  let before = false;
  for (const id of words) {
    const shared = own.has(vocabulary.folded(id));
    if (shared && before) return true;
    before = shared;
  }
  return false;
}

/** Runs of the source's words, in its order, outside of what a translation may keep: names, labels in quotation marks, links. */
function leftRuns({ source, target }: SourcePair, resources: LanguageResources): readonly Span[] {
  const own = placesByWord(source);
  if (!sharesTwoWords(own, target)) return none;
  const isOther = writingOf(target.locale).script !== writingOf(source.locale).script;
  const spans: Span[] = [];
  let run: number[] = [];
  let place = -1;
  const finish = (): void => {
    const span = isRunLeft(run, target, isOther, resources) ? spanOf(run, target) : null;
    if (span !== null) spans.push(span);
    run = [];
  };
  for (const [at, id] of target.words.entries()) {
    const places = own.get(target.vocabulary.folded(id)) ?? none;
    const next = places.find((one) => one === place + 1) ?? -1;
    const between = run.length === 0 ? '' : target.text.slice(target.wordEnds[at - 1], target.wordStarts[at]);
    if (run.length > 0 && (next < 0 || between.trim() !== '')) finish();
    if (places.length === 0) continue;
    place = run.length > 0 && next >= 0 ? next : (places[0] ?? -1);
    run.push(at);
  }
  finish();
  return spans;
}

function isRunLeft(run: readonly number[], target: Cell, isOther: boolean, resources: LanguageResources): boolean {
  const words = run.map((at) => target.vocabulary.word(target.words[at] ?? 0));
  const lower = words.filter((word) => /^\p{Ll}[\p{Ll}'\u2019]+$/u.test(word));
  const unknown = lower.filter((word) => !isWord(target, word, resources));
  const isMarked = lower.some((word) => englishMarkers.has(word)) && unknown.length > 0;
  const isEnough =
    (lower.length >= leftWords && unknown.length >= leftWordsSure) ||
    (words.length >= leftWordsSure && lower.length > 0 && isMarked) ||
    (isOther && lower.length >= leftWords);
  if (!isEnough) return false;
  const { start, end } = spanOf(run, target);
  const around = target.text.slice(Math.max(0, start - 2), start) + target.text.slice(end, end + 2);
  if (linkedAt(target, start)) return false;
  return (
    !quoted.test(around) &&
    !isLiteral(target, start, end) &&
    maskedText(target).slice(start, end) === target.text.slice(start, end)
  );
}

/** The title of a linked page may be left as it is. */
function linkedAt({ parts }: Cell, offset: number): boolean {
  let end = 0;
  for (const { text, url } of parts) {
    end += text.length;
    if (offset < end) return url !== null;
  }
  return false;
}

function spanOf(run: readonly number[], { wordStarts, wordEnds }: Cell): Span {
  return { start: wordStarts[run[0] ?? 0] ?? 0, end: wordEnds[run.at(-1) ?? 0] ?? 0 };
}
