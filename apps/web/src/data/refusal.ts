import { CombinedError } from '@urql/core';

/** The code with which the API refused a question (`MALFORMED_CODE`); null where an error is anything else. */
export function refusalCode(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null;
  if (!(cause instanceof CombinedError)) return null;
  const code = cause.graphQLErrors[0]?.extensions.code;
  return typeof code === 'string' ? code : null;
}

/** The answer, or null where the API refused the question with this code. */
export async function unlessRefused<Answer>(code: string, answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (refusalCode(error) === code) return null;
    throw error;
  }
}
