import { strengthOf, type LookupMatch } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CodeNode, EventNode } from '../context.ts';
import { CatalogRef, DiagnosticCodeRef, EventRef } from '../refs.ts';
import { LocalizedTextRef, type LocalizedText } from '../text/localized-text.ts';

const LookupReasonRef = builder.enumType('LookupReason', {
  description: 'Why a match is offered, strongest reason first.',
  values: {
    EVENT_ID: { description: 'An event ID.' },
    CODE: { description: 'A code in full.' },
    CODE_ALIAS: { description: 'A code under another documented spelling.' },
    CODE_DECIMAL: { description: 'The decimal value of a code.' },
    CODE_SHORTHAND: { description: 'A code without its prefix or its leading zeros.' },
    NAME: { description: 'A whole name.' },
    NAME_PART: { description: 'Part of a name.' },
    TEXT: { description: 'Words of a text.' },
    LOOKALIKE: { description: 'An ID or a code with the letter O where a zero must be.' },
    TYPO: { description: 'Words close to those of a text.' },
    BEGINNING: { description: 'The text is how this ID or code begins.' },
    NEAREST: { description: 'There is no such ID or code; this one is written nearly alike.' },
  } as const,
});

const LookupStrengthRef = builder.enumType('LookupStrength', {
  description: 'How much a match says.',
  values: {
    EXACT: { description: 'The text means this: by number, code or whole name.' },
    WORDS: { description: 'Words of the text stand in a name or a text of this.' },
    NEAR: { description: 'The text is only near to this. Offer it; never open it unasked.' },
  } as const,
});

const LookupNodeRef = builder.unionType('LookupNode', {
  description: 'What a text can refer to.',
  types: [EventRef, DiagnosticCodeRef],
  resolveType: (value: EventNode | CodeNode) => value.kind,
});

interface ResolvedMatch {
  readonly match: LookupMatch;
  readonly node: EventNode | CodeNode;
  readonly text: LocalizedText | null;
}

export const LookupMatchRef = builder.objectRef<ResolvedMatch>('LookupMatch').implement({
  description: 'An event or code that a text can refer to.',
  fields: (t) => ({
    node: t.field({ description: 'The event or code.', type: LookupNodeRef, resolve: ({ node }) => node }),
    catalog: t.field({
      description: 'The catalogue that it stands in.',
      type: CatalogRef,
      resolve: ({ node }) => node.snapshot,
    }),
    reason: t.field({
      description: 'Why the match is offered.',
      type: LookupReasonRef,
      resolve: ({ match }) => match.reason,
    }),
    strength: t.field({
      description: 'How much the match says.',
      type: LookupStrengthRef,
      resolve: ({ match }) => strengthOf(match.reason),
    }),
    score: t.float({
      description: 'From 0 to 1. Comparable only within one result.',
      resolve: ({ match }) => match.score,
    }),
    isUnambiguous: t.boolean({
      description: 'True if the text cannot mean anything else, so that a client may open the match at once.',
      resolve: ({ match }) => match.unambiguous,
    }),
    understoodAs: t.string({
      description: 'How the text was interpreted, such as `0x00000401` for `401h`; null if it was taken as written.',
      nullable: true,
      resolve: ({ match }) => match.understoodAs,
    }),
    text: t.field({
      description: 'The text that matched; null if a number, a code or a name matched.',
      type: LocalizedTextRef,
      nullable: true,
      resolve: ({ text }) => text,
    }),
    segmentKey: t.string({
      description: 'Key of the segment that matched; null if a number, a code or a name matched.',
      nullable: true,
      resolve: ({ match }) => match.segmentKey,
    }),
  }),
});
