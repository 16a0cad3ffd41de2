/** What is not delivered within a day is given up. */
const givenUpAfterMs = 24 * 3_600_000;
const firstMs = 10_000;
const factor = 3;
const longestMs = 6 * 3_600_000;

/**
 * When the next attempt is due: 10 seconds after the first one, then three times as long each time, six hours at most, each time
 * a fifth more or less, so that a receiver that comes back does not get everything at once. Null: a day is over.
 * @param attempt which attempt has failed, from 1
 * @param random from 0 to below 1
 */
export function nextAttempt(
  { attempt, createdAt }: { readonly attempt: number; readonly createdAt: Date },
  now: Date,
  random: number,
): Date | null {
  const delay = Math.min(firstMs * factor ** (attempt - 1), longestMs) * (0.8 + 0.4 * random);
  const at = new Date(now.getTime() + Math.round(delay));
  return at.getTime() > createdAt.getTime() + givenUpAfterMs ? null : at;
}
