import type { Catalog, DiagnosticCode } from '../model.ts';
import { canonicalCode, parseCode } from '../text/code.ts';
import { toAsciiDigits } from '../text/digits.ts';
import { nearestTo } from './nearest.ts';

/** Longer than any identifier: what is beyond is not read. */
export const spellingMax = 200;

/** The codes of a catalogue by everything that names them exactly. */
export interface CodeIndex {
  readonly byCanonical: ReadonlyMap<string, DiagnosticCode>;
  /** By the table's spelling where it is no code itself (`0x0FFFFFFFF`), upper-case. */
  readonly byMisspelling: ReadonlyMap<string, DiagnosticCode>;
  /** By symbolic name, lower-case. */
  readonly bySymbol: ReadonlyMap<string, DiagnosticCode>;
  /** By rising value. */
  readonly sorted: readonly DiagnosticCode[];
}

export function indexCodes({ codes }: Catalog): CodeIndex {
  return {
    byCanonical: new Map(codes.map((code) => [code.code, code])),
    byMisspelling: new Map(
      codes
        .filter(({ documentedAs }) => parseCode(documentedAs) === null)
        .map((code) => [code.documentedAs.toUpperCase(), code]),
    ),
    bySymbol: new Map(codes.flatMap((code) => (code.symbol === null ? [] : [[code.symbol.toLowerCase(), code]]))),
    sorted: codes.toSorted((one, other) => one.value - other.value),
  };
}

/** What was typed, without the dress of where it was copied from: quotes, brackets, digit groups, other digits. */
export function bareSpelling(text: string): string {
  const spelling = toAsciiDigits(text.slice(0, spellingMax).normalize('NFKC'))
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/^[\s"'`(<[{«“„]+|[\s"'`)>\]}»”.,;:!?]+$/g, '');
  const [, hex = ''] = /^(?:0x|&h|\\x|x)([\s_\da-f]+)h?$/i.exec(spelling) ?? [];
  if (hex !== '') return (spelling.startsWith('&') ? '&H' : '0x') + hex.replace(/[\s_]+/g, '');
  if (/^[+-]?\d{1,3}(?:[\s.,']\d{3})+$/.test(spelling)) return spelling.replace(/[\s.,']/g, '');
  return spelling;
}

/** The declared codes that an undeclared one may be mistyped for, nearest first. */
export function nearestCodes({ sorted }: CodeIndex, value: number): readonly DiagnosticCode[] {
  return nearestTo(
    { value, digits: canonicalCode(value) },
    sorted.map((code) => ({ value: code.value, digits: code.code, item: code })),
  );
}

/** The code that bare digits stand for if they are the end of a hexadecimal literal: 0x00000401 for `401`. */
export function shorthandCode({ byCanonical }: CodeIndex, spelling: string): DiagnosticCode | undefined {
  if (!/^[0-9a-f]{2,7}$/i.test(spelling)) return undefined;
  return byCanonical.get(canonicalCode(Number.parseInt(spelling, 16)));
}
