import { habitShare, habitTexts } from './thresholds.ts';

/** Counts by key, of texts that could depart from their source in some way and of those that do. */
export class Habits {
  readonly #chances = new Map<string, number>();
  readonly #departures = new Map<string, number>();

  /** Notes a text in which the source has what `key` names. */
  chance(key: string): void {
    this.#chances.set(key, (this.#chances.get(key) ?? 0) + 1);
  }

  departure(key: string): void {
    this.#departures.set(key, (this.#departures.get(key) ?? 0) + 1);
  }

  /** Whether so many of the texts depart that it is the locale's style. With a single text there is no habit. */
  isHabit(chances: string, departures: string): boolean {
    const departing = this.#departures.get(departures) ?? 0;
    return departing >= habitTexts && departing >= (this.#chances.get(chances) ?? 0) * habitShare;
  }
}
