import type { ConceptContent, TermRendering } from '@eventide/consistency';
import type { PlannedConcept } from '@eventide/contract';
import { builder } from '../builder.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';
import { formatWords, type Words } from '../wording.ts';
import { TermStateRef } from './enums.ts';

/** A concept of a file that cannot be in the term base. */
export interface TermFault {
  readonly words: Words;
  readonly concept: string;
  readonly line: number | null;
}

export const ImportTermsFaultRef = builder.objectRef<TermFault>('ImportTermsFault').implement({
  description: 'A concept of a file that cannot be in the term base.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'The line in which it begins, from 1.', nullable: true }),
    concept: t.exposeString('concept', { description: 'The ID that the file has for it, else its first term.' }),
    message: t.string({
      description: 'What is wrong with it and what to do.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: ({ words }, { language }, context) => formatWords(words, messageLanguage(language, context)),
    }),
  }),
});

const PlannedTermRef = builder.objectRef<TermRendering>('PlannedTerm').implement({
  description: 'A term of a concept that a file would add or change.',
  fields: (t) => ({
    locale: t.expose('locale', { description: 'Its locale, or a language alone (`de`).', type: 'Locale' }),
    term: t.exposeString('term', { description: 'The term.' }),
    state: t.expose('state', { description: 'Whether it is to be used.', type: TermStateRef }),
  }),
});

const terms = { field: 1, multiplier: 6 } as const;

const PlannedContentRef = builder.objectRef<ConceptContent>('PlannedConceptContent').implement({
  description: 'What the term base says of a concept, before or after an import.',
  fields: (t) => ({
    definition: t.exposeString('definition', { description: 'What it is; null if that is not said.', nullable: true }),
    renderings: t.field({
      description: 'Its terms, by locale.',
      type: [PlannedTermRef],
      complexity: terms,
      resolve: ({ renderings }) => renderings,
    }),
  }),
});

export const PlannedConceptRef = builder.objectRef<PlannedConcept>('PlannedConcept').implement({
  description: 'What an import of terms would make of one concept.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As in `Concept.id`.' }),
    before: t.expose('before', {
      description: 'What the term base says of it now; null if it is new.',
      type: PlannedContentRef,
      nullable: true,
    }),
    after: t.expose('after', { description: 'What it would say.', type: PlannedContentRef }),
  }),
});
