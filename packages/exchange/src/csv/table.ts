import { CsvRows, type CsvRow } from '@eventide/catalog/text';

const limits = { recordLength: 1_000_000, dataItems: 500 } as const;
const lengthMax = 50_000_000;

export type TableRead =
  | {
      readonly kind: 'READ';
      /** The names of the columns, trimmed. */
      readonly names: readonly string[];
      /** The rows below them. */
      readonly rows: readonly CsvRow[];
    }
  | { readonly kind: 'REFUSED'; readonly fault: 'TOO_LARGE' | 'OTHER_FORMAT' | 'MALFORMED'; readonly line: number };

/**
 * Reads a spreadsheet: separated by commas, or by semicolons or tabs, as Excel writes them in some languages; whichever gives the
 * first row names that `fits` knows.
 */
export function readTable(text: string, fits: (names: readonly string[]) => boolean): TableRead {
  if (text.length > lengthMax) return { kind: 'REFUSED', fault: 'TOO_LARGE', line: 1 };
  const plain = text.replace(/^\uFEFF/, '');
  const head = /^[^\r\n]*/.exec(plain)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].find((one) => fits(namesIn(head, one)));
  if (delimiter === undefined) return { kind: 'REFUSED', fault: 'OTHER_FORMAT', line: 1 };
  const reader = new CsvRows(delimiter, limits);
  const read = reader.read(plain);
  const { rows: last, isCutOff, line } = reader.end();
  if (isCutOff) return { kind: 'REFUSED', fault: 'MALFORMED', line };
  const [header, ...rows] = [...read, ...last];
  return { kind: 'READ', names: header?.fields.map((name) => name.trim()) ?? [], rows };
}

function namesIn(head: string, delimiter: string): string[] {
  return head.split(delimiter).map((name) => name.replace(/^"|"$/g, '').trim());
}
