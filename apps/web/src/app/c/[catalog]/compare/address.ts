import { severities } from '../../../../components/severities.ts';
import type { Severity } from '../../../../components/severities.ts';
import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

/**
 * What the rows of the comparison are: the events' descriptions, the codes' messages, the further texts of both, or
 * the rest of the page.
 */
export const compareKinds = ['events', 'codes', 'other', 'page'] as const;
export type CompareKind = (typeof compareKinds)[number];

/** The reference that is no language: the codes, names and numbers that most languages share. */
export const consensus = 'consensus';

/** Everything that decides what the comparison shows; its address and nothing else holds it. */
export interface CompareView {
  readonly kind: CompareKind;
  /** Columns asked for, in order; empty: all there are. */
  readonly locales: readonly string[];
  /** Rows asked for; empty: all there are. */
  readonly severities: readonly Severity[];
  readonly text: string;
  /** A diagnostic code in any spelling; empty: any. */
  readonly code: string;
  /** Only rows that the review has findings in, in one of the columns or in the source. */
  readonly disagree: boolean;
  /** Key of a row to begin at, or near it; empty: from the top. */
  readonly at: string;
  /** The column at the left that the others are read against: a locale, or what most languages share; empty: none. */
  readonly reference: string;
  readonly density: 'comfortable' | 'compact';
  /** The locale that the address fixes for the reader (`?lang=`); empty: the reader's own. */
  readonly lang: string;
}

/** A view out of the parameters of an address or of a form: lists repeated, separated by commas, or both. */
export function readView(parameters: PageParameters): CompareView {
  const { one, list, among, choice, text } = reader(parameters);
  return {
    kind: choice('kind', compareKinds) ?? 'events',
    locales: list('locales'),
    severities: among('severity', severities),
    text: text('text'),
    code: one('code'),
    disagree: one('disagree') === '1',
    at: text('at'),
    reference: one('reference'),
    density: one('density') === 'compact' ? 'compact' : 'comfortable',
    lang: one('lang'),
  };
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf(view: CompareView): string {
  const parameters = [
    ['kind', view.kind === 'events' ? '' : view.kind],
    ['locales', view.locales.join(',')],
    ['severity', view.kind === 'events' ? view.severities.join(',') : ''],
    ['text', view.text],
    ['code', hasCodes(view.kind) ? view.code : ''],
    ['disagree', view.disagree ? '1' : ''],
    ['reference', view.reference],
    ['density', view.density === 'compact' ? 'compact' : ''],
    ['at', view.at],
    ['lang', view.lang],
  ] as const;
  return address('/compare', parameters);
}

/** Whether rows of a kind can be narrowed to a code. */
export const hasCodes = (kind: CompareKind): boolean => kind === 'events' || kind === 'codes';

/** A change to what is shown starts again from the first row. */
export function changed(view: CompareView, change: Partial<CompareView>): CompareView {
  return { ...view, at: '', ...change };
}

/** How many filters of a view are on. */
export const filtersOn = (view: CompareView): number =>
  view.severities.length + [view.text, view.code].filter((value) => value !== '').length + (view.disagree ? 1 : 0);
