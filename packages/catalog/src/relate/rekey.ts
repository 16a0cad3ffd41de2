import type { Document } from '../model.ts';

/** The same document under the catalogue's keys, given by the keys its rows have now. */
export function rekeyDocument(document: Document, identities: ReadonlyMap<string, string>): Document {
  const moved = [...identities].some(([key, identity]) => key !== identity);
  if (!moved) return document;
  const rowKey = (key: string): string => identities.get(key) ?? key;
  const segmentKey = (key: string): string => {
    const end = key.lastIndexOf('/');
    const identity = end < 0 ? undefined : identities.get(key.slice(0, end));
    return identity === undefined ? key : identity + key.slice(end);
  };
  return {
    ...document,
    segments: document.segments.map((segment) => ({ ...segment, key: segmentKey(segment.key) })),
    eventRows: document.eventRows.map((row) => ({ ...row, key: rowKey(row.key) })),
    codeRows: document.codeRows.map((row) => ({ ...row, key: rowKey(row.key) })),
    diagnostics: document.diagnostics.map((diagnostic) => {
      const key = diagnostic.segmentKey;
      return { ...diagnostic, segmentKey: key === null ? null : segmentKey(rowKey(key)) };
    }),
  };
}
