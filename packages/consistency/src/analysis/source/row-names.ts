import type { RuleInput } from '../../rule.ts';
import type { Occurrence } from './source-words.ts';

/**
 * Whether the identifier of the row (`RevokeCert_Failure`) has the word before its outcome: then it is the operation that the row is
 * about.
 */
export function isNamedBy({ bead: { row }, word }: Occurrence, input: RuleInput): boolean {
  const slash = row.segmentKey.lastIndexOf('/');
  const name = input.row(`${row.segmentKey.slice(0, slash)}/name`)?.cells.get(input.catalog.source ?? '')?.text ?? '';
  const words = name
    .replace(/_.*$/u, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase();
  return words.split(/[^\p{L}]+/u).some((part) => part.length > 2 && (part === word.folded || part === word.stem));
}
