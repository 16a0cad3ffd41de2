import type { Catalog } from '../model.ts';
import { furtherColumns } from '../parse/columns/further.ts';

const furtherText = /^(event|code)\/.*\/text\/(\d+)$/;

/**
 * The key of the header that the column of a further text has (`header/1/3` for `event/1001/text/2`); null for other
 * segments. Where a page has several tables of events or codes, it is that of the first one with so many columns.
 */
export function headerKeyOf({ documents }: Pick<Catalog, 'documents'>, segmentKey: string): string | null {
  const [, kind, number] = furtherText.exec(segmentKey) ?? [];
  if (kind === undefined) return null;
  const wanted = kind === 'event' ? 'EVENTS' : 'CODES';
  for (const { types } of documents.values()) {
    for (const { number: table, type } of types.tables) {
      if (type?.kind !== wanted) continue;
      const column = furtherColumns(type)[Number(number) - 1];
      if (column !== undefined) return `header/${table}/${column}`;
    }
  }
  return null;
}
