/** A suggestion, as far as it decides whether a file has it. */
export interface Candidate {
  readonly id: string;
  readonly segmentKey: string;
  readonly locale: string;
  readonly textHash: string;
  readonly stage: string;
  readonly decidedAt: string | null;
  readonly translation: { readonly textHash: string } | null;
}

/**
 * Of accepted suggestions those that a patch has and that nobody has handed on yet: for the text of now, and of several for one text
 * the last that was accepted.
 */
export function readyToExport(candidates: readonly Candidate[]): readonly string[] {
  const byCell = new Map<string, Candidate>();
  for (const one of candidates) {
    if (one.translation?.textHash !== one.textHash) continue;
    const cell = `${one.locale} ${one.segmentKey}`;
    const other = byCell.get(cell);
    if (other === undefined || (one.decidedAt ?? '') > (other.decidedAt ?? '')) byCell.set(cell, one);
  }
  return [...byCell.values()].filter(({ stage }) => stage === 'ACCEPTED').map(({ id }) => id);
}
