import type { NamedConcept } from '@eventide/consistency';
import { readTermBase, type TermBaseFault } from '@eventide/exchange';
import { FileError, type Io } from '../io.ts';
import { readBytes } from '../read-bytes.ts';
import type { MessageId } from '../wording.ts';

const problems: Readonly<Record<TermBaseFault, MessageId>> = {
  DOCTYPE: 'terms-doctype',
  MALFORMED: 'terms-malformed',
  NO_TERM: 'terms-none',
  OTHER_FORMAT: 'terms-other-format',
  TOO_DEEP: 'terms-malformed',
  TOO_LARGE: 'terms-too-large',
};

/**
 * The concepts of the term base in a file.
 * @throws FileError that names file and line where it cannot be read or holds none
 */
export async function conceptsIn(path: string, io: Io): Promise<readonly NamedConcept[]> {
  const read = readTermBase(new TextDecoder().decode(await readBytes(path, io)));
  if (read.kind === 'READ') return read.concepts;
  throw new FileError(`${path}:${read.line}`, { id: problems[read.fault] });
}
