/** What an XML name can hold everywhere, and what an escape of ours looks like. */
const unfit = /[^\p{L}\p{N}._-]|_(?=x[0-9A-F]{4,6}_)/gu;
const unfitFirst = /^[^\p{L}_]/u;

/**
 * The name of a concept as XML has it for an `id`, which is a name without spaces that begins with a letter. Anything else is written
 * by its code point, as `_x0020_`, which {@link conceptId} reads again.
 */
export function xmlId(id: string): string {
  return id.replace(unfit, escaped).replace(unfitFirst, escaped);
}

export function conceptId(xmlId: string): string {
  return xmlId.replace(/_x([0-9A-F]{4,6})_/g, (escape, digits: string) => {
    const codePoint = Number.parseInt(digits, 16);
    return codePoint > 0x10ffff ? escape : String.fromCodePoint(codePoint);
  });
}

function escaped(character: string): string {
  return `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
