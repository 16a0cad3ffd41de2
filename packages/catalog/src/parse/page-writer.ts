import type { MessageData } from '../message/data.ts';
import type { Diagnostic, Locale, Place, SegmentKind, SegmentText, Span, TextPart } from '../model.ts';
import type { pageDiagnosticMessages } from './messages.ts';
import { textOf } from './inline.ts';
import { createPlaces } from './places.ts';

type PageDiagnosticId = keyof typeof pageDiagnosticMessages;

/** What a page says about one of its oddities. */
export interface Problem {
  readonly id: PageDiagnosticId;
  /** A place, or an offset into the source. */
  readonly at: Place | number;
  readonly data?: MessageData;
  readonly segmentKey?: string;
}

/** What the readers of a page's parts write to. */
export interface PageWriter {
  readonly file: string;
  readonly source: string;
  readonly locale: Locale;
  readonly segments: SegmentText[];
  readonly diagnostics: Diagnostic[];
  /** Line and column of an offset into the source. */
  placeAt(offset: number): Place;
  /** The key; if it was used before, the key with `~2`, `~3`, … */
  uniqueKey(key: string): string;
  segment(key: string, kind: SegmentKind, span: Span, parts: readonly TextPart[]): void;
  diagnose(problem: Problem): void;
}

export function createPageWriter(source: string, file: string, locale: Locale): PageWriter {
  const placeAt = createPlaces(source, file);
  const segments: SegmentText[] = [];
  const diagnostics: Diagnostic[] = [];
  const uses = new Map<string, number>();
  return {
    file,
    source,
    locale,
    segments,
    diagnostics,
    placeAt,
    uniqueKey(key) {
      const count = (uses.get(key) ?? 0) + 1;
      uses.set(key, count);
      return count === 1 ? key : `${key}~${count}`;
    },
    segment(key, kind, span, parts) {
      const { line, column } = placeAt(span.start);
      const text = textOf(parts);
      const markdown = source.slice(span.start, span.end);
      segments.push({ key, kind, locale, text, markdown, span, line, column, parts });
    },
    diagnose({ id, at, data = {}, segmentKey = null }) {
      const place = typeof at === 'number' ? placeAt(at) : at;
      diagnostics.push({ id, data, locale, place, segmentKey });
    },
  };
}

/** One run of plain text. */
export function plainPart(text: string): TextPart {
  return { text, strong: false, emphasis: false, code: false, url: null };
}
