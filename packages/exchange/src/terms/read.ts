import { unlikeOthers } from '@eventide/catalog/text';
import type { NamedConcept } from '@eventide/consistency';
import { readTbx } from '../tbx/read.ts';
import { renderingsOf, type TermBaseRefusal } from './draft.ts';
import { readTermCsv } from './read-csv.ts';

export type TermBaseRead =
  | {
      readonly kind: 'READ';
      readonly concepts: readonly NamedConcept[];
      /** The line of the file in which each begins, from 1, in the order of the concepts. */
      readonly lines: readonly number[];
    }
  | TermBaseRefusal;

/**
 * Reads a term base, as TBX (version 2 or 3) or CSV: told by what is in it, not by the name of the file. Every concept has a name of
 * its own: one that the file does not name is called by its first term, so that it is known again.
 */
export function readTermBase(text: string): TermBaseRead {
  const plain = text.replace(/^\uFEFF/, '');
  const read = /^\s*</.test(plain) ? readTbx(plain) : readTermCsv(plain);
  if (read.kind === 'REFUSED') return read;
  const names = new Set<string>();
  const lines: number[] = [];
  const concepts = read.concepts.flatMap((draft): NamedConcept[] => {
    const renderings = renderingsOf(draft);
    const [first] = renderings;
    if (first === undefined) return [];
    const id = unlikeOthers(draft.id === '' ? `${first.locale} ${first.term}` : draft.id, names);
    names.add(id);
    lines.push(draft.line);
    return [{ id, definition: draft.definition, renderings }];
  });
  if (concepts.length === 0) return { kind: 'REFUSED', fault: 'NO_TERM', line: 1 };
  return { kind: 'READ', concepts, lines };
}
