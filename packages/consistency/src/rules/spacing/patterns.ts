import type { Writing } from '../../scripts.ts';

/** A way of spacing that a reader stumbles over. The pattern's match is the span. */
export interface SpacingFault {
  readonly id: string;
  readonly pattern: RegExp;
  readonly what: string;
  readonly instead: (found: string) => string;
  readonly appliesTo: (writing: Writing) => boolean;
  /** A reader never sees it: the page swallows it. */
  readonly invisible?: boolean;
}

const always = (): boolean => true;
const isFrench = ({ language }: Writing): boolean => language === 'fr' || language === 'br';
const western = ({ fullWidth }: Writing): boolean => !fullWidth;

/** Before which a French text has a space of some kind. */
export const spacingFaults: readonly SpacingFault[] = [
  {
    id: 'before-stop',
    // What follows must not be a name that starts so (`.NET`) or an ellipsis; what precedes must be text.
    pattern: /(?<=[\p{L}\p{N})\]"'\u201D\u2019\u00BB%*])[ \t\u00A0\u202F\u3000]+(?=[.,](?:[\s)\]"'\u201D\u00BB]|$))/gu,
    what: 'space before the punctuation mark',
    instead: () => '',
    appliesTo: western,
  },
  {
    id: 'before-mark',
    pattern: /(?<=[\p{L}\p{N})\]"'\u201D\u2019%*])[ \t\u00A0\u202F]+(?=[;:!?](?:[\s)\]"'\u201D]|$))/gu,
    what: 'space before the punctuation mark',
    instead: () => '',
    appliesTo: (writing) => western(writing) && !isFrench(writing),
  },
  {
    id: 'before-full-width',
    pattern: /(?<=\S)[ \t\u00A0\u3000]+(?=[\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF09\u300D])/gu,
    what: 'space before a full-width mark',
    instead: () => '',
    appliesTo: always,
  },
  {
    id: 'inside-bracket',
    pattern: /(?<=[([][ \t\u00A0]*)(?<=[([])[ \t\u00A0]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])[ \t\u00A0]+(?=[)\]])/gu,
    what: 'space inside the bracket',
    instead: () => '',
    appliesTo: always,
  },
  {
    id: 'after-stop',
    pattern: /(?<=\p{Ll}{3})[.!?;](?=\p{Lu}\p{Ll})/gu,
    what: 'no space after the punctuation mark',
    instead: (found) => `${found} `,
    appliesTo: ({ cased }) => cased,
  },
  {
    id: 'after-comma',
    pattern: /(?<=\p{L}{2}),(?=\p{L}{2})/gu,
    what: 'no space after the comma',
    instead: (found) => `${found} `,
    appliesTo: ({ spaced, cased }) => spaced && cased,
  },
  {
    id: 'several',
    pattern: /(?<=\S)(?: {2,}|[ \u00A0]+\t[ \t]*|\t+|\u00A0{2,})(?=\S)/gu,
    what: 'several spaces where one suffices',
    instead: () => ' ',
    appliesTo: always,
    invisible: true,
  },
];

/** One look at a text, and a cheap one: nearly every text ends here, save those with a version or a name with a full stop in it. */
export const suspicious =
  /[ \t\u00A0\u202F\u3000][.,;:!?)\]\u3001\u3002\uFF01-\uFF1F\u300D]|[([][ \t\u00A0]|[.!?;,][^\s\d.,;:!?)\]"'*_\u2019\u201D\u00BB\u2026/\\-]|[ \u00A0]{2}|\t/;
