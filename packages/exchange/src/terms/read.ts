import type { TermBase, TermConcept } from '@eventide/consistency';
import { readTbx } from '../tbx/read.ts';
import type { TermBaseRefusal } from './draft.ts';
import { readTermCsv } from './read-csv.ts';

export type TermBaseRead = { readonly kind: 'READ'; readonly termBase: TermBase } | TermBaseRefusal;

/** Reads a term base, as TBX (version 2 or 3) or CSV: told by what is in it, not by the name of the file. */
export function readTermBase(text: string): TermBaseRead {
  const plain = text.replace(/^\uFEFF/, '');
  const read = /^\s*</.test(plain) ? readTbx(plain) : readTermCsv(plain);
  if (read.kind === 'REFUSED') return read;
  const concepts = read.concepts.filter(({ terms, forbidden }) => terms.size + forbidden.size > 0);
  if (concepts.length === 0) return { kind: 'REFUSED', fault: 'NO_TERM', line: 1 };
  return { kind: 'READ', termBase: { concepts: concepts.map((concept): TermConcept => concept) } };
}
