/** The name of an event, where the pages give it one: without a symbol it is called by its ID, which stands beside it. */
export const ownName = (eventId: number | string, name: string): string | null =>
  name === String(eventId) ? null : name;

/** An event in a line of text. */
export const eventTitle = (eventId: number, name: string): string =>
  [String(eventId), ownName(eventId, name)].filter((part) => part !== null).join(' ');
