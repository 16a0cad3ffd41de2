import { knowledgeOf } from '../../language/language.ts';
import type { Writing } from '../../scripts.ts';
import type { MessageId } from './messages.ts';

/** A kind of wrong spacing. The match of the pattern is the span. */
export interface SpacingFault {
  readonly messageId: MessageId;
  readonly pattern: RegExp;
  readonly instead: (found: string) => string;
  readonly appliesTo: (writing: Writing) => boolean;
  /** Not visible to readers: HTML collapses it. */
  readonly invisible?: boolean;
}

const always = (): boolean => true;
/** Languages that set a space before a mark are told by their colon: those that have it there have it before `;!?` too. */
const spacesMarks = ({ language }: Writing): boolean => knowledgeOf(language).spacedMarks.has(':');
const western = ({ fullWidth }: Writing): boolean => !fullWidth;

export const spacingFaults: readonly SpacingFault[] = [
  {
    messageId: 'before-mark',
    // Not before a name that starts with a full stop (`.NET`) or an ellipsis, and only after text.
    pattern: /(?<=[\p{L}\p{N})\]"'\u201D\u2019\u00BB%*])[ \t\u00A0\u202F\u3000]+(?=[.,](?:[\s)\]"'\u201D\u00BB]|$))/gu,
    instead: () => '',
    appliesTo: western,
  },
  {
    messageId: 'before-mark',
    pattern: /(?<=[\p{L}\p{N})\]"'\u201D\u2019%*])[ \t\u00A0\u202F]+(?=[;:!?](?:[\s)\]"'\u201D]|$))/gu,
    instead: () => '',
    appliesTo: (writing) => western(writing) && !spacesMarks(writing),
  },
  {
    messageId: 'before-full-width',
    pattern: /(?<=\S)[ \t\u00A0\u3000]+(?=[\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF09\u300D])/gu,
    instead: () => '',
    appliesTo: always,
  },
  {
    messageId: 'inside-bracket',
    pattern: /(?<=[([][ \t\u00A0]*)(?<=[([])[ \t\u00A0]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])[ \t\u00A0]+(?=[)\]])/gu,
    instead: () => '',
    appliesTo: always,
  },
  {
    messageId: 'missing-after-mark',
    pattern: /(?<=\p{Ll}{3})[.!?;](?=\p{Lu}\p{Ll})/gu,
    instead: (found) => `${found} `,
    appliesTo: ({ cased }) => cased,
  },
  {
    messageId: 'missing-after-comma',
    pattern: /(?<=\p{L}{2}),(?=\p{L}{2})/gu,
    instead: (found) => `${found} `,
    appliesTo: ({ spaced, cased }) => spaced && cased,
  },
  {
    messageId: 'several',
    pattern: /(?<=\S)(?: {2,}|[ \u00A0]+\t[ \t]*|\t+|\u00A0{2,})(?=\S)/gu,
    instead: () => ' ',
    appliesTo: always,
    invisible: true,
  },
];

/** A cheap test that nearly every text fails, except those with a version or a name with a full stop in it. */
export const suspicious =
  /[ \t\u00A0\u202F\u3000][.,;:!?)\]\u3001\u3002\uFF01-\uFF1F\u300D]|[([][ \t\u00A0]|[.!?;,][^\s\d.,;:!?)\]"'*_\u2019\u201D\u00BB\u2026/\\-]|[ \u00A0]{2}|\t/;
