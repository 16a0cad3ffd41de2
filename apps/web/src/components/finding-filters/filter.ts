import type { reader } from '../../data/address.ts';
import { severities } from '../severities.ts';
import type { Severity } from '../severities.ts';
import { mqmSeverities } from '../text/marked-run.ts';
import type { MqmSeverity } from '../text/marked-run.ts';

/** Kinds of texts as the API names them, what is read most first. */
export const kinds = [
  ...(['EVENT_DESCRIPTION', 'EVENT_NAME', 'EVENT_CODES', 'CODE_MESSAGE', 'CODE_NAME', 'OTHER_TEXT'] as const),
  ...(['PAGE_TITLE', 'PAGE_DESCRIPTION', 'HEADING', 'PARAGRAPH', 'TABLE_HEADER', 'META'] as const),
] as const;

/** Who has translated a page, as the API names it. */
export const translations = ['HUMAN', 'MACHINE', 'OTHER', 'UNKNOWN'] as const;

/** What narrows findings, and texts with findings, alike. Empty: any. */
export interface FindingFilter {
  readonly severity: readonly MqmSeverity[];
  readonly translation: readonly (typeof translations)[number][];
  readonly kind: readonly (typeof kinds)[number][];
  readonly eventSeverity: readonly Severity[];
  readonly rule: readonly string[];
  readonly text: string;
}

export type FindingFilterName = keyof FindingFilter;

/** In the order in which they stand in the address and beside a list. */
export const findingFilterNames = [
  ...(['severity', 'translation', 'kind', 'eventSeverity', 'rule', 'text'] as const),
] satisfies readonly FindingFilterName[];

/** The choices of each filter; `rules` are those there are. */
export const choicesOf = (rules: readonly string[]) => ({
  severity: mqmSeverities,
  translation: translations,
  kind: kinds,
  eventSeverity: severities,
  rule: rules,
});

/** The filters out of an address. What is no value of a filter is left out. */
export function readFindingFilter(
  { among, text }: Pick<ReturnType<typeof reader>, 'among' | 'text'>,
  rules: readonly string[],
): FindingFilter {
  return {
    severity: among('severity', mqmSeverities),
    translation: among('translation', translations),
    kind: among('kind', kinds),
    eventSeverity: among('eventSeverity', severities),
    rule: among('rule', rules),
    text: text('text'),
  };
}

/** A filter as the API takes it: null where any value will do. */
export const anyOf = <Value>(values: readonly Value[]): Value[] | null => (values.length === 0 ? null : [...values]);
