import { createFilter, everything, type ExplainedEvent, type LogFilter } from '@eventide/logs';
import type { EventStore } from './event-store.ts';

/** Which events are shown: what queries can ask for, and what only this page can. */
export interface ViewFilter extends LogFilter {
  /** Is in the event's texts, upper and lower case alike; empty: any. */
  readonly text: string;
  /** Whether a catalogue has the event; null: either. */
  readonly isKnown: boolean | null;
}

export const wholeLog: ViewFilter = { ...everything, text: '', isKnown: null };

/** A test of the events of a store by their numbers, prepared once. */
export function createViewFilter(filter: ViewFilter, store: EventStore): (at: number) => boolean {
  const passes = createFilter(filter);
  const { isKnown } = filter;
  const hasText = createTextTest(filter.text, store);
  return (at) => {
    const head = store.head(at);
    if (isKnown !== null && (head.event !== null) !== isKnown) return false;
    // The text last: it takes longest.
    return passes(head) && (hasText === null || hasText(at, head));
  };
}

/** Null where any text will do. */
function createTextTest(text: string, store: EventStore): ((at: number, head: ExplainedEvent) => boolean) | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const kept = JSON.stringify(wanted).slice(1, -1);
  const has = (value: string | null | undefined) => value?.toLowerCase().includes(wanted) === true;
  return (at, head) => {
    if (textsOf(head).some(has)) return true;
    // The names and values are read out only where the text is somewhere in them, or in what is kept around them.
    if (!store.keptText(at).toLowerCase().includes(kept)) return false;
    const { message, data } = store.whole(at).record;
    return has(message) || data.some(({ name, value }) => has(name) || has(value));
  };
}

function textsOf({ record, event, codes, device }: ExplainedEvent): readonly (string | null | undefined)[] {
  return [
    ...[event?.name, event?.description?.text, device, record.provider, record.channel, record.computer],
    ...codes.flatMap(({ literal, known }) => [literal, known?.code, known?.name, known?.message?.text]),
    ...[String(record.eventId), record.time],
  ];
}
