import { findCode } from '@eventide/catalog';
import type { CatalogSnapshot } from '../context.ts';
import { refusal } from '../errors/refusal.ts';

/**
 * The canonical code for a spelling; null if the catalogue does not have the code.
 * @throws GraphQLError `MALFORMED_CODE` if it is not a code in any spelling.
 */
export function canonicalCode(spelling: string, { catalog }: CatalogSnapshot): string | null {
  const found = findCode(catalog, spelling);
  switch (found.kind) {
    case 'FOUND':
      return found.code.code;
    case 'NOT_FOUND':
      return null;
    case 'MALFORMED':
      throw refusal(
        'MALFORMED_CODE',
        `Unexpected code ${JSON.stringify(spelling)}, expected hexadecimal ("0x00000401", "401h"), decimal ("1025") or a name of a code.`,
        { spelling },
      );
  }
}

/** @throws GraphQLError `MALFORMED_CODE` */
export function canonicalCodes(
  spellings: readonly string[],
  snapshots: readonly CatalogSnapshot[],
): ReadonlySet<string> {
  return new Set(
    snapshots.flatMap((snapshot) => spellings.flatMap((spelling) => canonicalCode(spelling, snapshot) ?? [])),
  );
}
