import type { Outcome } from '../subjects.ts';

/** An attempt fails where it throws: the code of each change is fetched when first needed, and may not arrive. */
export async function outcomeOf(attempt: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await attempt();
  } catch {
    return { kind: 'FAILED' };
  }
}
