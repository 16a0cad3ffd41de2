import { parseCode } from '@eventide/catalog/text';
import { severities } from '../../../../components/severities.ts';
import type { Severity } from '../../../../components/severities.ts';
import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

export const outcomes = ['STARTED', 'STOPPED', 'SUCCESS', 'WARNING', 'FAILURE', 'ERROR', 'UNKNOWN'] as const;
export const sortFields = { id: 'EVENT_ID', name: 'NAME', severity: 'SEVERITY' } as const;

export type SortField = keyof typeof sortFields;

/** Everything that decides what the list of events shows. The address holds it, and nothing else does. */
export interface EventsView {
  /** Empty: any. */
  readonly severity: readonly Severity[];
  readonly outcome: readonly (typeof outcomes)[number][];
  readonly operation: readonly string[];
  /** Canonical. */
  readonly code: readonly string[];
  /** Only events that the review has findings in. */
  readonly findings: boolean;
  readonly text: string;
  /** Null: the order of the pages. */
  readonly sort: { readonly field: SortField; readonly isDescending: boolean } | null;
  readonly density: 'comfortable' | 'compact';
  /** Cursor of the row before the first one shown; empty: from the top. */
  readonly after: string;
  /** The locale the address fixes (`?lang=`); empty: the reader's own. */
  readonly lang: string;
}

export type FilterName = 'severity' | 'outcome' | 'operation' | 'code' | 'findings' | 'text';

/** A view out of an address: lists repeated, separated by commas, or both. What is no value of a filter is left out. */
export function readView(parameters: PageParameters): EventsView {
  const { one, list, among, text } = reader(parameters);
  const sort = /^(?<minus>-?)(?<field>id|name|severity)$/.exec(one('sort'))?.groups;
  return {
    severity: among('severity', severities),
    outcome: among('outcome', outcomes),
    operation: list('operation'),
    code: [...new Set(list('code').flatMap((value) => parseCode(value)?.canonical ?? []))],
    findings: one('findings') === '1',
    text: text('text'),
    sort: sort === undefined ? null : { field: sort.field as SortField, isDescending: sort.minus === '-' },
    density: one('density') === 'compact' ? 'compact' : 'comfortable',
    after: one('after'),
    lang: one('lang'),
  };
}

/** The operations and codes that an address names, codes in their canonical spelling where they have one. */
export function namedIn(parameters: PageParameters): Pick<EventsView, 'operation' | 'code'> {
  const { list } = reader(parameters);
  return { operation: list('operation'), code: list('code').map((value) => parseCode(value)?.canonical ?? value) };
}

/** The view without operations and codes that the catalogue does not have. */
export function onlyKnown(view: EventsView, known: Pick<EventsView, 'operation' | 'code'>): EventsView {
  return {
    ...view,
    operation: view.operation.filter((value) => known.operation.includes(value)),
    code: view.code.filter((value) => known.code.includes(value)),
  };
}

/** The parameters of a view, in one fixed order and without what goes without saying. */
export function parametersOf(view: EventsView): readonly (readonly [name: string, value: string])[] {
  const list = (name: string, values: readonly string[]) => values.map((value) => [name, value] as const);
  return [
    ...list('severity', view.severity),
    ...list('outcome', view.outcome),
    ...list('operation', view.operation),
    ...list('code', view.code),
    ['findings', view.findings ? '1' : ''] as const,
    ['text', view.text] as const,
    ['sort', view.sort === null ? '' : `${view.sort.isDescending ? '-' : ''}${view.sort.field}`] as const,
    ['density', view.density === 'compact' ? 'compact' : ''] as const,
    ['after', view.after] as const,
    ['lang', view.lang] as const,
  ].filter(([, value]) => value !== '');
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf(view: EventsView): string {
  return address('/events', parametersOf(view));
}

/** The view with one value of one filter taken off; back at the top of the list. */
export function without(view: EventsView, name: FilterName, value: string): EventsView {
  if (name === 'text') return { ...view, text: '', after: '' };
  if (name === 'findings') return { ...view, findings: false, after: '' };
  return { ...view, [name]: view[name].filter((other) => other !== value), after: '' };
}

/** The view with no filter on. */
export function withoutFilters(view: EventsView): EventsView {
  return { ...view, severity: [], outcome: [], operation: [], code: [], findings: false, text: '', after: '' };
}

/** What is on, in the order of the filters. */
export function filtersOn(view: EventsView): readonly { readonly name: FilterName; readonly value: string }[] {
  return parametersOf(view)
    .filter((pair): pair is readonly [FilterName, string] => isFilter(pair[0]))
    .map(([name, value]) => ({ name, value }));
}

const isFilter = (name: string): name is FilterName =>
  ['severity', 'outcome', 'operation', 'code', 'findings', 'text'].includes(name);
