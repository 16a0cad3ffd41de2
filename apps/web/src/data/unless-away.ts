import { ApiUnavailable } from './api.ts';

/** The answer, or null where the API does not answer: for what stands without it. */
export async function unlessAway<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiUnavailable) return null;
    throw error;
  }
}
