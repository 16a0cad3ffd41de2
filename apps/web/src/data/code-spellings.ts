/**
 * What the name of a code in an address can stand for, likeliest first: itself, and digits that are no code themselves for the
 * end of a hexadecimal one (`401` for `0x00000401`).
 */
export function codeSpellings(name: string): readonly string[] {
  return /^[0-9a-f]{2,8}$/i.test(name) ? [name, `0x${name}`] : [name];
}
