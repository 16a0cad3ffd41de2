const pattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether PostgreSQL accepts the text as a `uuid`; otherwise the whole statement would fail. */
export function isUuid(text: string): boolean {
  return pattern.test(text);
}
