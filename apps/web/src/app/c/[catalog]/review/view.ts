import { findingFilterNames, readFindingFilter } from '../../../../components/finding-filters/filter.ts';
import type { FindingFilter, FindingFilterName } from '../../../../components/finding-filters/filter.ts';
import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

/** Which texts stand in the queue: those with open findings, all that are not reviewed, or those to be corrected. */
export const queues = ['findings', 'all', 'changes'] as const;
type Queue = (typeof queues)[number];

/** Everything that decides what the review shows; its address and nothing else holds it. */
export interface ReviewView extends FindingFilter {
  /** The language whose texts are reviewed; empty: the one where there is most to do. */
  readonly locale: string;
  readonly queue: Queue;
  /** Key of the text under review; empty: the first of the queue. */
  readonly at: string;
}

/** A view out of the parameters of an address. `known` are the languages and rules there are. */
export function readView(
  parameters: PageParameters,
  known: { readonly locales: readonly string[]; readonly rules: readonly string[] },
): ReviewView {
  const read = reader(parameters);
  return {
    locale: read.choice('locale', known.locales) ?? '',
    queue: read.choice('queue', queues) ?? 'findings',
    ...readFindingFilter(read, known.rules),
    at: read.one('at'),
  };
}

/** What is on, in the order of the filters. */
export function filtersOn(
  view: FindingFilter,
): readonly { readonly name: FindingFilterName; readonly value: string }[] {
  return findingFilterNames.flatMap((name) =>
    [view[name]]
      .flat()
      .filter((value) => value !== '')
      .map((value) => ({ name, value })),
  );
}

/** The one address of a view: the language is always in it, so that it means the same to everybody. */
export function addressOf(view: ReviewView): string {
  return address('/review', [
    ['locale', view.locale],
    ['queue', view.queue === 'findings' ? '' : view.queue],
    ...filtersOn(view).map(({ name, value }) => [name, value] as const),
    ['at', view.at],
  ]);
}

/** The view with one value of one filter taken off; at the top of the queue. */
export function without(view: ReviewView, name: FindingFilterName, value: string): ReviewView {
  if (name === 'text') return { ...view, text: '', at: '' };
  return { ...view, [name]: view[name].filter((other) => other !== value), at: '' };
}

/** The view with no filter on. */
export const withoutFilters = (view: ReviewView): ReviewView =>
  filtersOn(view).reduce((left, { name, value }) => without(left, name, value), view);

/** What comes after a text of the queue, and around its end what was left; empty: nothing. */
export function nextIn(queue: readonly string[], at: string): string {
  const index = queue.indexOf(at);
  return [...queue.slice(index + 1), ...queue.slice(0, Math.max(index, 0))][0] ?? '';
}

/** The texts before and after one in the queue; from a text that is not in it, the first is the next. */
export function neighboursIn(
  queue: readonly string[],
  at: string,
): { readonly next: string | null; readonly previous: string | null } {
  const index = queue.indexOf(at);
  return { next: queue[index + 1] ?? null, previous: (index === -1 ? queue[0] : queue[index - 1]) ?? null };
}

/** Texts that are asked for at once. */
const ahead = 6;

/** Texts after the one under review that have to be there before the next key. */
export const nearby = 2;

/** The text under review and those after it in the queue, as far as they are wanted soon. */
export function wantedOf(queue: readonly string[], at: string, count = ahead): readonly string[] {
  const after = queue.indexOf(at) + 1;
  return [...(at === '' ? [] : [at]), ...queue.slice(after, after + count)];
}
