import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

export const sources = ['STORED', 'MINED'] as const;
export const states = ['PREFERRED', 'ADMITTED', 'FORBIDDEN'] as const;

/** Everything that decides what the list shows. The address holds it, and nothing else does. Empty: any. */
export interface TermsView {
  readonly source: readonly (typeof sources)[number][];
  /** Only concepts on whose terms the review has findings. */
  readonly findings: boolean;
  readonly state: readonly (typeof states)[number][];
  readonly locale: readonly string[];
  readonly text: string;
  /** Cursor of the concept before the first one shown; empty: from the top. */
  readonly after: string;
  readonly lang: string;
}

export type FilterName = 'source' | 'findings' | 'state' | 'locale' | 'text';

/** A view out of an address; what is no value of a filter is left out. */
export function readView(parameters: PageParameters): TermsView {
  const { one, among, list, text } = reader(parameters);
  return {
    source: among('source', sources),
    findings: one('findings') === '1',
    state: among('state', states),
    locale: list('locale'),
    text: text('text'),
    after: one('after'),
    lang: one('lang'),
  };
}

/** The parameters of a view, in one fixed order and without what goes without saying. */
export function parametersOf(view: TermsView): readonly (readonly [name: string, value: string])[] {
  const list = (name: string, values: readonly string[]) => values.map((value) => [name, value] as const);
  return [
    ...list('source', view.source),
    ['findings', view.findings ? '1' : ''] as const,
    ...list('state', view.state),
    ...list('locale', view.locale),
    ['text', view.text] as const,
    ['after', view.after] as const,
    ['lang', view.lang] as const,
  ].filter(([, value]) => value !== '');
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf(view: TermsView): string {
  return address('/terms', parametersOf(view));
}

/** The view with one value of one filter taken off; back at the top of the list. */
export function without(view: TermsView, name: FilterName, value: string): TermsView {
  if (name === 'text') return { ...view, text: '', after: '' };
  if (name === 'findings') return { ...view, findings: false, after: '' };
  return { ...view, [name]: view[name].filter((other) => other !== value), after: '' };
}

/** The view with no filter on. */
export function withoutFilters(view: TermsView): TermsView {
  return { ...view, source: [], findings: false, state: [], locale: [], text: '', after: '' };
}

/** What is on, in the order of the filters. */
export function filtersOn(view: TermsView): readonly { readonly name: FilterName; readonly value: string }[] {
  return parametersOf(view)
    .filter((pair): pair is readonly [FilterName, string] => pair[0] !== 'after' && pair[0] !== 'lang')
    .map(([name, value]) => ({ name, value }));
}
