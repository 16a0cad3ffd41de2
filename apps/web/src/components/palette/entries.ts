import type { Command } from '../../keys/table.ts';

/** Something that the palette leads to or does, besides what is found in the catalogues. */
export type Entry = { readonly id: string; readonly label: string } & (
  | { readonly kind: 'page'; readonly href: string; readonly catalog?: string }
  /** A form without fields to fill in, as it stands in the frame. */
  | { readonly kind: 'form'; readonly action: string; readonly name?: string; readonly value?: string }
  | { readonly kind: 'command'; readonly command: Command; readonly keys: readonly string[] }
);

/** Entries whose label has every word of the text, in any order and whatever the accents; all where the text is empty. */
export function matching(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return entries.filter(({ label }) => {
    const name = plain(label);
    return words.every((word) => name.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
