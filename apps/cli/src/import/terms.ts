import type { ConceptFault, NamedConcept } from '@eventide/consistency';
import type { Store } from '@eventide/store';
import { conceptsIn } from '../config/term-base.ts';
import { catalogOf } from '../export/from-store.ts';
import { type ExitCode, FileError } from '../io.ts';
import type { Session } from '../session.ts';
import type { MessageId } from '../wording.ts';

export interface TermImport {
  readonly file: string;
  readonly catalog: string | undefined;
  readonly dryRun: boolean;
}

const actor = { id: null, name: 'Command line', role: null } as const;

/** Takes the concepts of a file into the term base of a catalogue, all or none. */
export async function importTerms(
  { file, catalog: named, dryRun }: TermImport,
  store: Store,
  io: Session,
): Promise<ExitCode> {
  const concepts = await conceptsIn(file, io);
  await requireFaultless(concepts, file);
  const { slug } = await catalogOf(named, store);
  if (dryRun) {
    const { added, changed, unchanged, exceeded } = await store.planConcepts({ catalog: slug, concepts });
    if (exceeded !== null) throw new FileError(file, { id: 'terms-full', data: { limit: exceeded } });
    io.out(`${io.say('terms-imported', { added, changed, unchanged })}\n`);
    return added + changed > 0 ? 1 : 0;
  }
  const outcome = await store.importConcepts({ catalog: slug, concepts, actor });
  if (outcome.kind === 'FULL') throw new FileError(file, { id: 'terms-full', data: { limit: outcome.limit } });
  const { added, changed, unchanged } = outcome;
  io.out(`${io.say('terms-imported', { added, changed, unchanged })}\n`);
  return 0;
}

const problems: Readonly<Record<ConceptFault, MessageId>> = {
  NO_TERM: 'terms-concept-empty',
  TOO_LONG: 'terms-concept-long',
  TOO_MANY: 'terms-concept-many',
  TWICE: 'terms-concept-twice',
  TWO_PREFERRED: 'terms-concept-twice',
};

/** @throws FileError that names the concept */
async function requireFaultless(concepts: readonly NamedConcept[], file: string): Promise<void> {
  const { conceptFault, conceptLimits } = await import('@eventide/consistency');
  for (const concept of concepts) {
    const fault = concept.id.length > conceptLimits.id ? 'TOO_LONG' : conceptFault(concept)?.fault;
    const id = concept.id.slice(0, conceptLimits.id);
    if (fault !== undefined) throw new FileError(file, { id: problems[fault], data: { concept: id } });
  }
}
