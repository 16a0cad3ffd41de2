/** What a reader typed as a segment of an address, decoded; a segment that does not decode (`%E0%A4`) is left as it is. */
export function textIn(segment: string): string {
  try {
    return decodeURIComponent(segment).trim();
  } catch {
    return segment;
  }
}

const shownMax = 40;

/** The text as a title shows it: cut where it is too long to be an identifier. */
export function shortened(text: string): string {
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text;
}

/** The largest number that GraphQL's Int holds. */
const largestInt = 2_147_483_647;

/** The event ID in an address; null where it is no number that GraphQL's Int holds. */
export function readEventId(segment: string): number | null {
  const id = /^\d{1,10}$/.test(segment) ? Number(segment) : Number.NaN;
  return id <= largestInt ? id : null;
}
