import type { Catalog, DiagnosticCode } from '../model.ts';
import { parseCode } from '../text/code.ts';
import type { CodeIndex } from './codes.ts';
import { bareSpelling, indexCodes, nearestCodes, shorthandCode } from './codes.ts';

export type FoundCode =
  | { readonly kind: 'FOUND'; readonly code: DiagnosticCode }
  /** A code, but not one of the catalogue; `nearest` are what it may be mistyped for, nearest first. */
  | { readonly kind: 'NOT_FOUND'; readonly canonical: string; readonly nearest: readonly string[] }
  | { readonly kind: 'MALFORMED' };

const indices = new WeakMap<Catalog, CodeIndex>();

/**
 * Finds a code by any exact spelling: hexadecimal (`0x00000401`, `0X401`, `&H401`, `401h`), decimal (`1025`), the literal
 * the page documents it as (`0x0FFFFFFFF`), or its symbolic name in any case.
 */
export function findCode(catalog: Catalog, spelling: string): FoundCode {
  let index = indices.get(catalog);
  if (index === undefined) indices.set(catalog, (index = indexCodes(catalog)));
  const bare = bareSpelling(spelling);
  const named = index.byMisspelling.get(bare.toUpperCase()) ?? index.bySymbol.get(bare.toLowerCase());
  if (named) return { kind: 'FOUND', code: named };
  const parsed = parseCode(bare);
  if (parsed === null) return { kind: 'MALFORMED' };
  const code = index.byCanonical.get(parsed.canonical);
  if (code) return { kind: 'FOUND', code };
  const candidates = [shorthandCode(index, bare), ...nearestCodes(index, parsed.value)];
  const nearest = new Set(candidates.flatMap((one) => (one === undefined ? [] : [one.code])));
  return { kind: 'NOT_FOUND', canonical: parsed.canonical, nearest: [...nearest] };
}
