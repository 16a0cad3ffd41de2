import type { AuditEntry } from '@eventide/contract';
import { selectAudit } from '@eventide/schema';
import { everyPage } from './every-page.ts';
import { type Export, ExportRefused, type MakeFile } from './file.ts';
import { csvFile, linesFile, type Row } from './rows.ts';

/** More than a reader of a spreadsheet has use for; the days narrow it. */
const entriesMax = 100_000;

/** The changes that the conditions pick, newest first. */
async function entriesOf({ request, context }: Export): Promise<readonly AuditEntry[]> {
  const where = selectAudit(request, context);
  const count = await context.store.auditCount(where);
  if (count > entriesMax) {
    throw new ExportRefused(
      'BAD_USER_INPUT',
      `These are ${count} changes, more than ${entriesMax}: narrow them by "from" and "until" in "where".`,
    );
  }
  return everyPage(async (page) => {
    const { entries, hasMore } = await context.store.auditLog({ where, ...page });
    return { rows: entries, hasMore };
  });
}

const columns = [
  'id',
  'at',
  'by',
  'action',
  'catalog',
  'segment',
  'locale',
  'subject',
  'before',
  'after',
  'batch',
  'undoes',
];

function fieldsOf({ id, at, by, action, subject, before, after, batchId, undoes }: AuditEntry): Row {
  const { catalog, segmentKey, locale } = subject;
  const json = (state: unknown): string | null => (state === null ? null : JSON.stringify(state));
  return {
    ...{ id, at: at.toISOString(), by: by.name, action, catalog, segment: segmentKey, locale, subject: subject.id },
    ...{ before: json(before), after: json(after), batch: batchId, undoes },
  };
}

export const audit: Readonly<Record<string, MakeFile>> = {
  csv: async (given) => csvFile('audit', columns, (await entriesOf(given)).map(fieldsOf)),
  jsonl: async (given) => linesFile('audit', await entriesOf(given)),
};
