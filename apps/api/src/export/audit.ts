import { byteOrderMark, csvRow } from '@eventide/catalog/text';
import type { AuditEntry } from '@eventide/contract';
import { selectAudit } from '@eventide/schema';
import { type Export, ExportRefused, type MakeFile } from './file.ts';

const pageSize = 100;
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
  const all: AuditEntry[] = [];
  for (let after: string | undefined, hasMore = true; hasMore; after = all.at(-1)?.id) {
    const page = await context.store.auditLog({ where, first: pageSize, ...(after !== undefined && { after }) });
    all.push(...page.entries);
    hasMore = page.hasMore;
  }
  return all;
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

function fieldsOf({ id, at, by, action, subject, before, after, batchId, undoes }: AuditEntry): readonly string[] {
  const { catalog, segmentKey, locale } = subject;
  const json = (state: unknown): string => (state === null ? '' : JSON.stringify(state));
  return [
    ...[id, at.toISOString(), by.name, action, catalog ?? '', segmentKey ?? '', locale ?? '', subject.id ?? ''],
    ...[json(before), json(after), batchId, undoes ?? ''],
  ];
}

export const audit: Readonly<Record<string, MakeFile>> = {
  csv: async (given) => {
    const rows = (await entriesOf(given)).map((entry) => csvRow(fieldsOf(entry)));
    return { name: 'audit.csv', mediaType: 'text/csv', text: `${byteOrderMark}${csvRow(columns)}${rows.join('')}` };
  },
  jsonl: async (given) => {
    const lines = (await entriesOf(given)).map((entry) => `${JSON.stringify(entry)}\n`);
    return { name: 'audit.jsonl', mediaType: 'application/jsonl', text: lines.join('') };
  },
};
