/**
 * A segment key as an identifier of XLIFF 2, which takes letters, digits and few marks (NMTOKEN). The key itself is the unit's
 * name; the identifier is for readers that keep nothing else.
 */
export function unitIdOf(segmentKey: string): string {
  return segmentKey
    .replace(/[^A-Za-z0-9./-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`)
    .replaceAll('/', ':');
}

export function segmentKeyOf(unitId: string): string {
  return unitId.replaceAll(':', '/').replace(/_([0-9a-f]{1,6})_/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
