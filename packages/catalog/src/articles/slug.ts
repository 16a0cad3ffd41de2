/**
 * True for what can name a catalogue: 1 to 63 small letters, digits and hyphens, none of these at an end. Names stand in
 * addresses and are names of folders.
 */
export function isSlug(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name);
}
