import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { canonicalTag } from '../../../../i18n/negotiate.ts';

export const auditActions = [
  'IMPORT',
  'REMOVE',
  'REVIEW',
  'COMMENT',
  'SUGGEST',
  'REBASE_SUGGESTION',
  'DECIDE_SUGGESTION',
  'EXPORT_SUGGESTION',
  'DISMISS',
  'REOPEN',
  'PROMOTE_TERM',
  'EDIT_TERM',
  'IMPORT_TERM',
  'ROLE',
  'TOKEN',
  'WEBHOOK',
  'UNDO',
] as const;

/** Everything that decides what the log shows. The address holds it, and nothing else does. Empty: any. */
export interface AuditView {
  readonly action: (typeof auditActions)[number] | '';
  readonly locale: string;
  /** First and last day, as ISO 8601 dates in UTC. */
  readonly from: string;
  readonly until: string;
  readonly person: string;
  readonly segment: string;
  /** What was changed at once. */
  readonly batch: string;
  /** Cursor of the row before the first one shown; empty: from the newest. */
  readonly after: string;
  readonly lang: string;
}

const filterNames = ['action', 'locale', 'from', 'until', 'person', 'segment', 'batch'] as const;
type FilterName = (typeof filterNames)[number];

/** A view out of an address; what is no value of a filter is left out. */
export function readView(parameters: PageParameters): AuditView {
  const { one, text, choice } = reader(parameters);
  return {
    action: choice('action', auditActions) ?? '',
    locale: canonicalTag(one('locale')) ?? '',
    from: day(one('from')),
    until: day(one('until')),
    person: text('person'),
    segment: text('segment'),
    batch: text('batch'),
    after: one('after'),
    lang: one('lang'),
  };
}

/** A day that the log can have, and that has a day after it. */
const day = (text: string): string =>
  /^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';

/** What is on, in the order of the filters. */
export function filtersOn(view: AuditView): readonly { readonly name: FilterName; readonly value: string }[] {
  return filterNames.map((name) => ({ name, value: view[name] })).filter(({ value }) => value !== '');
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf(view: AuditView): string {
  const filters = filtersOn(view).map(({ name, value }) => [name, value] as const);
  return address('/audit', [...filters, ['after', view.after], ['lang', view.lang]]);
}

/** The moments that a view's days stand for: from the beginning of the first to the end of the last. */
export function momentsOf({ from, until }: Pick<AuditView, 'from' | 'until'>): {
  readonly from: string | null;
  readonly until: string | null;
} {
  const dayMs = 86_400_000;
  return {
    from: from === '' ? null : new Date(from).toISOString(),
    until: until === '' ? null : new Date(Date.parse(until) + dayMs).toISOString(),
  };
}

/** The view without a filter, or without any; back at the newest. */
export function without(view: AuditView, ...names: readonly FilterName[]): AuditView {
  const off = names.length === 0 ? filterNames : names;
  return { ...view, ...Object.fromEntries(off.map((name) => [name, ''])), after: '' };
}
