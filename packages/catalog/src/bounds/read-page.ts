import type { Document } from '../model.ts';
import { PageError, type PageErrorCode } from '../parse/page-error.ts';
import { parsePage, type PageOptions } from '../parse/page.ts';
import type { PageProblem } from '../wording.ts';
import type { PageLimits } from './limits.ts';
import { measurePage } from './measure.ts';

/** Why a page is not read, as data that can be sent between threads. `formatPageError` words it. */
export interface PageRefusal extends PageProblem {
  readonly code: PageErrorCode | 'TOO_COMPLEX' | 'TIMEOUT';
}

export type PageRead =
  { readonly kind: 'READ'; readonly document: Document } | { readonly kind: 'REFUSED'; readonly refusal: PageRefusal };

/**
 * `parsePage` for pages that nobody has looked at: what would take too long is refused before it is parsed, and a refusal
 * is data. How long the rest may take is for the caller to watch, who can stop the thread it runs on.
 * @param limits null: the page was read before, and is read whatever it takes. `bytes` is for whoever has the bytes.
 */
export function readPage(source: string, options: PageOptions, limits: Omit<PageLimits, 'bytes'> | null): PageRead {
  const refusal = limits && refusalOf(source, options.file, limits);
  if (refusal) return { kind: 'REFUSED', refusal };
  try {
    return { kind: 'READ', document: parsePage(source, options) };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return { kind: 'REFUSED', refusal: toRefusal(error) };
  }
}

/** A page's error as data. Errors of the file as a whole have no place in it. */
export function toRefusal({ file, code, messageId, data, line, column }: PageError): PageRefusal {
  const isWhole = code === 'NOT_UTF8' || code === 'TOO_LARGE';
  return { file, code, messageId, data, line: isWhole ? null : line, column: isWhole ? null : column };
}

/** That reading a page was given up after so many milliseconds. */
export function timeoutOf(file: string, timeMs: number): PageRefusal {
  const data = { seconds: timeMs / 1_000 };
  return { file, code: 'TIMEOUT', messageId: 'page-takes-too-long', data, line: null, column: null };
}

/** That reading a page was given up because the memory of its thread was used up. */
export function outOfMemoryOf(file: string): PageRefusal {
  return { file, code: 'TOO_COMPLEX', messageId: 'page-takes-too-much-memory', data: {}, line: null, column: null };
}

function refusalOf(source: string, file: string, limits: Omit<PageLimits, 'bytes'>): PageRefusal | null {
  const { nesting, nestingLine, cells } = measurePage(source);
  if (nesting > limits.nesting) {
    const data = { nesting, limit: limits.nesting };
    return { file, code: 'TOO_COMPLEX', messageId: 'page-nested-too-deeply', data, line: nestingLine, column: 1 };
  }
  if (cells > limits.cells) {
    const data = { cells, limit: limits.cells };
    return { file, code: 'TOO_COMPLEX', messageId: 'page-too-many-cells', data, line: null, column: null };
  }
  return null;
}
