import type { Diagnostic, Document } from '../model.ts';

/**
 * The documents' own diagnostics. What most locales have alike at the same segment is a defect of the source they were
 * translated from: reported once, with a null locale.
 */
export function mergeDiagnostics(documents: readonly Document[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const { diagnostics } of documents) {
    diagnostics.forEach((diagnostic, index) => {
      const { id, data, segmentKey, locale } = diagnostic;
      const group = segmentKey === null ? [locale, String(index)] : [id, segmentKey, data];
      const name = JSON.stringify(group);
      const members = groups.get(name);
      if (members) members.push(diagnostic);
      else groups.set(name, [diagnostic]);
    });
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    const locales = new Set(members.map(({ locale }) => locale));
    if (!first || locales.size < 2 || locales.size * 2 <= documents.length) return members;
    return [{ ...first, locale: null }];
  });
}
