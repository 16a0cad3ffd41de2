import { address, reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';

/** Which texts stand in the queue: those with open findings, all that are not reviewed, or those to be corrected. */
export const queues = ['findings', 'all', 'changes'] as const;
type Queue = (typeof queues)[number];

/** Everything that decides what the review shows; its address and nothing else holds it. */
export interface ReviewView {
  /** The language whose texts are reviewed. */
  readonly locale: string;
  readonly queue: Queue;
  /** Key of the text under review; empty: the first of the queue. */
  readonly at: string;
}

/** A view out of the parameters of an address. `locales` are those there are, `otherwise` the reader's own. */
export function readView(parameters: PageParameters, locales: readonly string[], otherwise: string): ReviewView {
  const { one, choice } = reader(parameters);
  return {
    locale: choice('locale', locales) ?? otherwise,
    queue: choice('queue', queues) ?? 'findings',
    at: one('at'),
  };
}

/** The one address of a view: the language is always in it, so that it means the same to everybody. */
export function addressOf({ locale, queue, at }: ReviewView): string {
  return address('/review', [
    ['locale', locale],
    ['queue', queue === 'findings' ? '' : queue],
    ['at', at],
  ]);
}

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
