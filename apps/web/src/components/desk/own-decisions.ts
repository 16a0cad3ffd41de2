/** A decision of this reader's, with the address it was made at. */
export interface OwnDecision {
  readonly batchId: string;
  readonly href: string;
}

const most = 50;
const nameFor = (person: string): string => `eventide-decisions-${person}`;

/** What a person has decided in this tab and not taken back, oldest first; survives a reload. */
export function ownDecisions(person: string): readonly OwnDecision[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameFor(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isDecision) : [];
  } catch {
    return [];
  }
}

export function keepDecisions(person: string, decisions: readonly OwnDecision[]): void {
  try {
    sessionStorage.setItem(nameFor(person), JSON.stringify(decisions.slice(-most)));
  } catch {
    // A browser that keeps nothing offers to undo only while the offer is on the screen.
  }
}

function isDecision(value: unknown): value is OwnDecision {
  return typeof value === 'object' && value !== null && 'batchId' in value && 'href' in value;
}
