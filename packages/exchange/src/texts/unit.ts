import type { Catalog, Locale, Segment, SegmentKind } from '@eventide/catalog';
import type { ReviewState } from '@eventide/contract';
import type { ReportedFinding } from '../report/report.ts';
import { fitsXml } from '../xml/escape.ts';

/** A file to hand out. */
export interface ExchangeFile {
  /** Without a folder. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** How many texts are in it. */
  readonly count: number;
  readonly leftOut: readonly LeftOut[];
}

/** A text that a format cannot hold, or whose counterpart is missing. */
export interface LeftOut {
  readonly segmentKey: string;
  readonly locale: Locale;
  /** NO_TARGET: the locale has no such text. NO_SOURCE: only it has it. NOT_XML: a control character that XML cannot hold. */
  readonly reason: 'NO_TARGET' | 'NO_SOURCE' | 'NOT_XML';
}

/** What is known of a translation beside its text. */
export interface Decisions {
  readonly stateOf: (segmentKey: string, locale: Locale) => ReviewState;
  /** Markdown that somebody suggests instead, nobody having decided yet. */
  readonly suggestionsOf: (segmentKey: string, locale: Locale) => readonly string[];
}

/** Where there is no store, nobody has decided. */
export const undecided: Decisions = { stateOf: () => 'UNREVIEWED', suggestionsOf: () => [] };

/** The texts of one language pair. */
export interface Pair {
  readonly catalog: Catalog;
  /** The source; without one, the locale that was chosen as the reference. */
  readonly source: Locale;
  readonly target: Locale;
  /** Those that are asked for, in source order. */
  readonly segments: readonly Segment[];
  readonly decisions: Decisions;
  /** In any locale. */
  readonly findings: readonly ReportedFinding[];
  readonly version: string;
}

/** One text and its translation, as Markdown. */
export interface TextPair {
  readonly segment: Segment;
  readonly source: string;
  /** Null: not translated. */
  readonly target: string | null;
}

const forPrograms: ReadonlySet<SegmentKind> = new Set<SegmentKind>(['EVENT_NAME', 'EVENT_CODES', 'META']);

/** What translators work on: neither identifiers nor fields of the front matter that are for programs. */
export function translatable({ segments, codes }: Catalog): readonly Segment[] {
  const symbols = new Set(codes.filter(({ symbol }) => symbol !== null).map(({ code }) => code));
  return segments.filter(
    ({ kind, code }) => !forPrograms.has(kind) && !(kind === 'CODE_NAME' && code !== null && symbols.has(code)),
  );
}

/** The texts of a pair. Without a source there is nothing to translate; a missing translation may still be wanted. */
export function textPairs(
  { segments, source, target }: Pick<Pair, 'segments' | 'source' | 'target'>,
  missingTarget: 'KEEP' | 'LEAVE_OUT',
): { readonly pairs: readonly TextPair[]; readonly leftOut: readonly LeftOut[] } {
  const pairs: TextPair[] = [];
  const leftOut: LeftOut[] = [];
  for (const segment of segments) {
    const from = segment.texts.get(source)?.markdown;
    const to = segment.texts.get(target)?.markdown ?? null;
    if (from === undefined && to === null) continue;
    const reason = reasonOf(from, to, missingTarget);
    if (reason !== null) leftOut.push({ segmentKey: segment.key, locale: target, reason });
    else if (from !== undefined) pairs.push({ segment, source: from, target: to });
  }
  return { pairs, leftOut };
}

function reasonOf(
  source: string | undefined,
  target: string | null,
  missingTarget: 'KEEP' | 'LEAVE_OUT',
): LeftOut['reason'] | null {
  if (source === undefined) return 'NO_SOURCE';
  if (target === null && missingTarget === 'LEAVE_OUT') return 'NO_TARGET';
  return fitsXml(source) && fitsXml(target ?? '') ? null : 'NOT_XML';
}

/** The findings on a translation; what is known or suppressed calls for nobody. */
export function findingsOn(
  findings: readonly ReportedFinding[],
): (segmentKey: string, locale: Locale) => readonly ReportedFinding[] {
  const byCell = new Map<string, ReportedFinding[]>();
  for (const one of findings) {
    if (one.suppressions?.some(({ status }) => status === 'ACCEPTED') === true) continue;
    const cells = new Set(one.finding.places.map(({ segmentKey, locale }) => `${locale ?? ''}\n${segmentKey}`));
    for (const cell of cells) byCell.set(cell, [...(byCell.get(cell) ?? []), one]);
  }
  return (segmentKey, locale) => byCell.get(`${locale}\n${segmentKey}`) ?? [];
}
