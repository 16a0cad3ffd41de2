const pattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether PostgreSQL takes it for a `uuid`: it refuses a whole statement for what is none. */
export function isUuid(text: string): boolean {
  return pattern.test(text);
}
