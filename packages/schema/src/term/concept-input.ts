import type { Locale } from '@eventide/catalog';
import { onOneLine } from '@eventide/catalog/text';
import {
  type ConceptContent,
  type ConceptFault,
  conceptFault,
  conceptLimits,
  type TermState,
} from '@eventide/consistency';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import type { Words } from '../wording.ts';
import { TermStateRef } from './enums.ts';

interface RenderingInput {
  readonly locale: Locale;
  readonly term: string;
  readonly state: TermState;
}

interface ConceptInput {
  readonly definition?: string | null | undefined;
  readonly renderings: readonly RenderingInput[];
}

const RenderingInputRef = builder.inputType('TermRenderingInput', {
  description: 'A term of a concept.',
  fields: (t) => ({
    locale: t.field({ type: 'Locale', required: true, description: 'Its locale, or a language alone (`de`).' }),
    term: t.string({ required: true, description: `The term; at most ${conceptLimits.term} characters.` }),
    state: t.field({ type: TermStateRef, required: true, description: 'Whether it is to be used.' }),
  }),
});

export const ConceptInputRef = builder.inputType('ConceptInput', {
  description: 'What the term base is to say of a concept.',
  fields: (t) => ({
    definition: t.string({ description: `What it is; at most ${conceptLimits.definition} characters.` }),
    renderings: t.field({
      type: [RenderingInputRef],
      required: true,
      description: `Its terms; at most ${conceptLimits.renderings}, each once in its locale, one preferred in each.`,
    }),
  }),
});

/** Without blanks around, in composed characters. @throws GraphQLError `TEXT_CHARACTER` */
export function contentOf({ definition, renderings }: ConceptInput): ConceptContent {
  const plain = (argument: string, text: string): string => {
    requireText(`concept.${argument}`, text, Infinity);
    return onOneLine(text);
  };
  return {
    definition: plain('definition', definition ?? '') || null,
    renderings: renderings.map(({ locale, term, state }) => ({ locale, term: plain('term', term), state })),
  };
}

const faults = {
  NO_TERM: { messageId: 'concept-NO_TERM', limit: 0 },
  TWICE: { messageId: 'concept-TWICE', limit: 0 },
  TWO_PREFERRED: { messageId: 'concept-TWO_PREFERRED', limit: 0 },
  TOO_LONG: { messageId: 'concept-TOO_LONG', limit: conceptLimits.term },
  TOO_MANY: { messageId: 'concept-TOO_MANY', limit: conceptLimits.renderings },
} as const satisfies Readonly<Record<ConceptFault, object>>;

/** Why a concept cannot be in the term base; null if it can. */
export function faultIn(content: ConceptContent): { readonly code: string; readonly words: Words } | null {
  const found = conceptFault(content);
  if (found === null) return null;
  const { fault, rendering } = found;
  const { messageId, limit } = faults[fault];
  const isDefinition = fault === 'TOO_LONG' && rendering === null;
  const { locale = '', term = 'none' } = rendering ?? {};
  return {
    code: fault,
    words: { messageId, data: { locale, term, limit: isDefinition ? conceptLimits.definition : limit } },
  };
}
