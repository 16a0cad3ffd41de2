import { meaningOf } from '../../fields/assemble.ts';
import { timeOf } from '../../fields/time.ts';

export const delimiters = [',', ';', '\t'] as const;

/** What Event Viewer's columns are, in every language; the message has no name in its header. */
export const viewerColumns = ['Level', 'Date and Time', 'Source', 'Event ID', 'Task Category', 'Message'] as const;
const [timeColumn, idColumn] = [1, 3] as const;

/** Log Analytics' portal says the zone behind a name: `TimeGenerated [UTC]`. */
export function columnName(written: string): string {
  return written
    .replace(/^\uFEFF/, '')
    .replace(/\s*\[[^\]]*\]\s*$/, '')
    .trim();
}

export function hasEventId(names: readonly string[]): boolean {
  return names.some((name) => meaningOf(name) === 'EVENT_ID' || /^instance_?id$/i.test(name));
}

/** Whether a row looks like one of Event Viewer's: a time in the second column, the ID of an event in the fourth. */
export function isViewerRow(fields: readonly string[]): boolean {
  const id = fields[idColumn]?.trim() ?? '';
  return fields.length >= viewerColumns.length - 1 && /^\d{1,5}$/.test(id) && timeOf(fields[timeColumn] ?? '') !== null;
}
