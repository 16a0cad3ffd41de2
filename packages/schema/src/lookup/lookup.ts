import type { LookupMatch } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CodeNode, EventNode } from '../context.ts';
import { DiagnosticCodeRef, EventRef } from '../refs.ts';
import { LocalizedTextRef, type LocalizedText } from '../text/localized-text.ts';

const LookupReasonRef = builder.enumType('LookupReason', {
  description: 'Why a match is offered, strongest first.',
  values: {
    EVENT_ID: { description: 'The number of an event.' },
    CODE: { description: 'A code, spelled out.' },
    CODE_ALIAS: { description: 'A code under another documented spelling.' },
    CODE_DECIMAL: { description: 'The decimal value of a code.' },
    CODE_SHORTHAND: { description: 'A code without its prefix or its leading zeros.' },
    NAME: { description: 'A whole name.' },
    NAME_PART: { description: 'Part of a name.' },
    TEXT: { description: 'Words of a text.' },
    TYPO: { description: 'Words close to those of a text.' },
    NEAREST: { description: 'No such code exists; this one is close by.' },
  } as const,
});

const LookupNodeRef = builder.unionType('LookupNode', {
  description: 'What a text can stand for.',
  types: [EventRef, DiagnosticCodeRef],
  resolveType: (value: EventNode | CodeNode) => value.kind,
});

interface ResolvedMatch {
  readonly match: LookupMatch;
  readonly node: EventNode | CodeNode;
  readonly text: LocalizedText | null;
}

export const LookupMatchRef = builder.objectRef<ResolvedMatch>('LookupMatch').implement({
  description: 'Something that a text can stand for.',
  fields: (t) => ({
    node: t.field({ description: 'The event or code.', type: LookupNodeRef, resolve: ({ node }) => node }),
    reason: t.field({
      description: 'Why it is offered.',
      type: LookupReasonRef,
      resolve: ({ match }) => match.reason,
    }),
    score: t.float({
      description: 'From 0 to 1; comparable within one answer only.',
      resolve: ({ match }) => match.score,
    }),
    isUnambiguous: t.boolean({
      description: 'True where the text can mean nothing else, so that a client may go there without asking.',
      resolve: ({ match }) => match.unambiguous,
    }),
    understoodAs: t.string({
      description: 'What the text was taken for (`0x00000401` for `401h`); null where it was taken as it stands.',
      nullable: true,
      resolve: ({ match }) => match.understoodAs,
    }),
    text: t.field({
      description: 'The text that matched; null where a number, a code or a name did.',
      type: LocalizedTextRef,
      nullable: true,
      resolve: ({ text }) => text,
    }),
    segmentKey: t.string({
      description: 'Key of the text that matched; null where a number, a code or a name did.',
      nullable: true,
      resolve: ({ match }) => match.segmentKey,
    }),
  }),
});
