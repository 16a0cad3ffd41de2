import { conceptLimits, type NamedConcept } from '@eventide/consistency';
import type { PlannedConcept } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import type { SchemaContext } from '../context.ts';
import { requireText } from '../errors/require-text.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { decodeBase64 } from '../import/files.ts';
import { limits } from '../limits.ts';
import { faultIn } from './concept-input.ts';
import { ImportTermsFaultRef, PlannedConceptRef, type TermFault } from './import-plan.ts';
import type { Words } from '../wording.ts';

interface Imported {
  readonly kind: 'ImportTermsPayload';
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly batchId: string | null;
  readonly changes: readonly PlannedConcept[];
}

interface Refused extends UserError {
  readonly kind: 'ImportTermsRefused';
  readonly line: number | null;
  readonly concept: string | null;
  readonly faults: readonly TermFault[];
}

const sample = { field: 1, multiplier: 20 } as const;

const ImportedRef = builder.objectRef<Imported>('ImportTermsPayload').implement({
  description: 'What an import of terms has done, or would do. What the file lacks stays in the term base.',
  fields: (t) => ({
    added: t.exposeInt('added', { description: 'Number of new concepts.' }),
    changed: t.exposeInt('changed', {
      description: 'Number of concepts that took the place of the one with the same ID.',
    }),
    unchanged: t.exposeInt('unchanged', { description: 'Number of concepts that were there already.' }),
    batchId: t.exposeID('batchId', {
      description: 'Argument for `undo`, to reverse the import; null if nothing was changed.',
      nullable: true,
    }),
    changes: t.field({
      description: `With \`dryRun\`, the concepts that would be added or changed, in the order of the file; at most ${limits.listSize} of them. Else empty: the audit log has them.`,
      type: [PlannedConceptRef],
      complexity: sample,
      resolve: ({ changes }) => changes.slice(0, limits.listSize),
    }),
  }),
});

const RefusedRef = builder.objectRef<Refused>('ImportTermsRefused').implement({
  description:
    'Nothing was imported. `OTHER_FORMAT`, `MALFORMED`, `NOT_UTF8`, `TOO_LARGE`, `TOO_DEEP`, `DOCTYPE`: it cannot be read; `NO_TERM`: it has no terms; `BAD_CONCEPT`: a concept cannot be in the term base; `FULL`: these would be more than it may have.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    line: t.exposeInt('line', {
      description: 'The line of the file, from 1; null where none is to blame.',
      nullable: true,
    }),
    concept: t.exposeString('concept', {
      description: 'The ID that the file has for the concept that is to blame; null where none is.',
      nullable: true,
    }),
    faultCount: t.int({
      description: 'Number of concepts that cannot be in the term base; 0 where something else is to blame.',
      resolve: ({ faults }) => faults.length,
    }),
    faults: t.field({
      description: `The concepts that cannot be in the term base, in the order of the file; at most ${limits.listSize} of them. The refusal itself is about the first.`,
      type: [ImportTermsFaultRef],
      complexity: sample,
      resolve: ({ faults }) => faults.slice(0, limits.listSize),
    }),
  }),
});

const ResultRef = builder.unionType('ImportTermsResult', {
  description: 'What the import has done, or why nothing was imported.',
  types: [ImportedRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('importTerms', (t) =>
  t.field({
    description:
      'Takes the concepts of a file into the term base, all or none: TBX, version 2 or 3, or CSV. A concept with the ID of one that is there takes its place. Requires the role administrator.',
    type: ResultRef,
    authScopes: { admin: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      name: t.arg.string({ required: true, description: 'Name of the file, for errors.' }),
      contentBase64: t.arg.string({
        required: true,
        description: `Its bytes in base64 (RFC 4648, 4); at most ${limits.termFileBytes} bytes, in UTF-8.`,
      }),
      dryRun: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Only says what would change.',
      }),
    },
    resolve: async (_root, { catalog, name, contentBase64, dryRun }, context) => {
      requireCatalog(context, catalog);
      requireText('name', name, limits.nameLength);
      const concepts = conceptsIn(decodeBase64(name, contentBase64), context);
      if ('kind' in concepts) return concepts;
      if (dryRun) {
        const { exceeded, ...plan } = await context.store.planConcepts({ catalog, concepts: concepts.read });
        if (exceeded !== null) return refused('FULL', { messageId: 'terms-FULL', data: { limit: exceeded } });
        return { kind: 'ImportTermsPayload' as const, ...plan, batchId: null };
      }
      const outcome = await context.store.importConcepts({ catalog, concepts: concepts.read, actor: actorOf(context) });
      if (outcome.kind === 'IMPORTED') return { ...outcome, changes: [], kind: 'ImportTermsPayload' as const };
      return refused('FULL', { messageId: 'terms-FULL', data: { limit: outcome.limit } });
    },
  }),
);

function refused(
  code: string,
  words: Words,
  { line = null, concept = null, faults = [] }: Partial<Pick<Refused, 'line' | 'concept' | 'faults'>> = {},
): Refused {
  return { kind: 'ImportTermsRefused', code, words, line, concept, faults, path: ['contentBase64'] };
}

const unreadable = {
  DOCTYPE: 'terms-DOCTYPE',
  MALFORMED: 'terms-MALFORMED',
  NO_TERM: 'terms-NO_TERM',
  OTHER_FORMAT: 'terms-OTHER_FORMAT',
  TOO_DEEP: 'terms-MALFORMED',
  TOO_LARGE: 'terms-TOO_LARGE',
} as const;

function conceptsIn(bytes: Buffer, context: SchemaContext): { readonly read: readonly NamedConcept[] } | Refused {
  if (bytes.length > limits.termFileBytes) return refused('TOO_LARGE', { messageId: 'terms-TOO_LARGE' });
  const text = decoded(bytes);
  if (text === null) return refused('NOT_UTF8', { messageId: 'terms-NOT_UTF8' });
  const file = context.readTermBase(text);
  if (file.kind === 'REFUSED') {
    const { fault, line } = file;
    return refused(fault, { messageId: unreadable[fault], data: { line } }, { line });
  }
  const faults = file.concepts.flatMap((concept, index): TermFault[] => {
    const words = wordsOfFault(concept);
    return words === null ? [] : [{ words, concept: concept.id, line: file.lines[index] ?? null }];
  });
  const [first] = faults;
  if (first === undefined) return { read: file.concepts };
  return refused('BAD_CONCEPT', first.words, { ...first, faults });
}

/** Why a concept cannot be in the term base; null if it can. */
function wordsOfFault(concept: NamedConcept): Words | null {
  const limit = conceptLimits.id;
  if (concept.id.length > limit) return { messageId: 'terms-ID_TOO_LONG', data: { limit } };
  return faultIn(concept)?.words ?? null;
}

function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // PostgreSQL cannot store it.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
