/**
 * A stable 64-bit hash of a text as 16 hex digits (two rounds of a multiplicative hash with different seeds). Not for
 * secrets: it names things.
 */
export function hash64(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return hex(other) + hex(one);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
