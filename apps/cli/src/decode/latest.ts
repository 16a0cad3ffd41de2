import { type ExplainedEvent, instantOf } from '@eventide/logs';

/** Keeps the latest events of a log, whichever way it is ordered; those without a time count as earlier than all others. */
export class Latest {
  readonly #length: number;
  #kept: { readonly instant: number; readonly event: ExplainedEvent }[] = [];

  constructor(length: number) {
    this.#length = length;
  }

  add(event: ExplainedEvent): void {
    const { time } = event.record;
    const instant = time === null ? -Infinity : instantOf(time);
    const last = this.#kept.at(-1);
    if (this.#kept.length === this.#length && last !== undefined && instant <= last.instant) return;
    const at = this.#kept.findIndex((kept) => kept.instant < instant);
    this.#kept.splice(at === -1 ? this.#kept.length : at, 0, { instant, event });
    this.#kept = this.#kept.slice(0, this.#length);
  }

  /** Latest first. */
  get events(): readonly ExplainedEvent[] {
    return this.#kept.map(({ event }) => event);
  }
}
