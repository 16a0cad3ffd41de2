import { readFindingFilter } from '../../../../components/finding-filters/filter.ts';
import type { FindingFilter } from '../../../../components/finding-filters/filter.ts';
import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

/** Whether a finding is in the source, which all languages share, or in a translation of it. */
export const origins = ['source', 'translation'] as const;

/** What has become of a finding. Open ones are what is shown where the address asks for none. */
export const statuses = ['OPEN', 'DISMISSED', 'RESOLVED'] as const;

/** Which finding comes first: the worst, or the one that the pages have first. */
export const orders = ['severity', 'source'] as const;

/** Everything that decides what the list of findings shows. The address holds it, and nothing else does. Empty: any. */
export interface FindingsView extends FindingFilter {
  /** Never empty; `['OPEN']` is not written into the address. */
  readonly status: readonly (typeof statuses)[number][];
  readonly locale: readonly string[];
  readonly origin: readonly (typeof origins)[number][];
  /** `severity` is not written into the address. */
  readonly order: (typeof orders)[number];
  /** Cursor of the finding before the first one shown; empty: from the top. */
  readonly after: string;
  /** The locale the address fixes (`?lang=`); empty: the reader's own. */
  readonly lang: string;
}

/** In the order in which they stand in the address and beside the list. */
const filterNames = [
  ...(['status', 'severity', 'locale', 'origin', 'translation', 'kind', 'eventSeverity', 'rule', 'text'] as const),
] as const;
export type FilterName = (typeof filterNames)[number];

/**
 * A view out of an address: lists repeated, separated by commas, or both. What is no value of a filter is left out;
 * `known` are the languages and rules there are.
 */
export function readView(
  parameters: PageParameters,
  known: { readonly locales: readonly string[]; readonly rules: readonly string[] },
): FindingsView {
  const read = reader(parameters);
  const { one, among } = read;
  const status = among('status', statuses);
  return {
    status: status.length === 0 ? ['OPEN'] : status,
    ...readFindingFilter(read, known.rules),
    locale: among('locale', known.locales),
    origin: among('origin', origins),
    order: read.choice('order', orders) ?? 'severity',
    after: one('after'),
    lang: one('lang'),
  };
}

const isUsual = ({ status }: FindingsView): boolean => status.join() === 'OPEN';

/** What is on, in the order of the filters. */
export function filtersOn(view: FindingsView): readonly { readonly name: FilterName; readonly value: string }[] {
  return filterNames
    .flatMap((name) => [view[name]].flat().map((value) => ({ name, value })))
    .filter(({ name, value }) => value !== '' && !(name === 'status' && isUsual(view)));
}

/** The one address of a view: equal views have equal addresses. */
export function addressOf(view: FindingsView): string {
  const filters = filtersOn(view).map(({ name, value }) => [name, value] as const);
  const order = view.order === 'severity' ? '' : view.order;
  return address('/findings', [...filters, ['order', order], ['after', view.after], ['lang', view.lang]]);
}

/** The view with one value of one filter taken off, or all of its values; back at the top of the list. */
export function without(view: FindingsView, name: FilterName, value?: string): FindingsView {
  if (name === 'text') return { ...view, text: '', after: '' };
  if (name === 'status') {
    const left = value === undefined ? [] : view.status.filter((other) => other !== value);
    return { ...view, status: left.length === 0 ? ['OPEN'] : left, after: '' };
  }
  return { ...view, [name]: value === undefined ? [] : view[name].filter((other) => other !== value), after: '' };
}

/** The view with no filter on. */
export function withoutFilters(view: FindingsView): FindingsView {
  return filterNames.reduce((left, name) => without(left, name), view);
}

/** How many findings each value of a filter has under the other filters. */
export type Counts = Readonly<Record<Exclude<FilterName, 'text'>, readonly { readonly count: number }[]>>;

/** The filter to drop where nothing is left: the one that lets most findings back in; where none does, the text. */
export function filterToDrop(view: FindingsView, counts: Counts): FilterName | null {
  const on = [...new Set(filtersOn(view).map(({ name }) => name))];
  const gains = on
    .filter((name) => name !== 'text')
    .map((name) => ({ name, gain: counts[name].reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  return gains[0]?.name ?? (on.includes('text') ? 'text' : (on[0] ?? null));
}

/** A finding that the API does not narrow. */
interface PlainFinding {
  readonly ruleId: string;
  readonly mqmSeverity: FindingsView['severity'][number];
  readonly segmentKey: string;
  readonly locale: string | null;
  readonly message: string;
}

/** Whether it passes the view's filters. Events, kinds and translators have left no trace in it. */
export function letsThrough(view: FindingsView, finding: PlainFinding): boolean {
  const { ruleId, mqmSeverity, segmentKey, locale, message } = finding;
  const needle = view.text.toLowerCase();
  return (
    (view.rule.length === 0 || view.rule.includes(ruleId)) &&
    (view.severity.length === 0 || view.severity.includes(mqmSeverity)) &&
    (view.locale.length === 0 || (locale !== null && view.locale.includes(locale))) &&
    (view.origin.length === 0 || view.origin.includes(locale === null ? 'source' : 'translation')) &&
    [view.eventSeverity, view.kind, view.translation].every((any) => any.length === 0) &&
    [ruleId, segmentKey, message].some((text) => text.toLowerCase().includes(needle))
  );
}

/** How many of such findings each value of a filter has under the other filters of the view. */
export function countsOfResolved(view: FindingsView, resolved: readonly PlainFinding[]) {
  const count = (name: FilterName, valueOf: (finding: PlainFinding) => string | null) => {
    const counts = new Map<string, number>();
    for (const finding of resolved.filter((one) => letsThrough(without(view, name), one))) {
      const value = valueOf(finding);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    mqmSeverity: count('severity', ({ mqmSeverity }) => mqmSeverity),
    locale: count('locale', ({ locale }) => locale),
    isSource: count('origin', ({ locale }) => String(locale === null)),
    rule: count('rule', ({ ruleId }) => ruleId),
  };
}
