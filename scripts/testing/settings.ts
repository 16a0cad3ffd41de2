/** The one reader of the environment of the tests: what they draw from, and how much they do. */

/** How often the tests that repeat themselves do so. */
export interface Size {
  /** Faults put into clean pages, for each rule. */
  readonly faults: number;
  /** Harmless changes of clean pages, for each kind of change. */
  readonly harmless: number;
  /** How often a process with an embedded store is killed. */
  readonly embeddedCrashes: number;
  /** How often a process with a store on a server, or the server under it, is killed. */
  readonly serverCrashes: number;
  /** Requests to a served API under load. */
  readonly requests: number;
  /** Milliseconds since 1970 after which a test stops once it has done as much as in `unit`; null without a bound. */
  readonly until: number | null;
}

/** For every change: seconds. */
export const unit: Size = {
  faults: 20,
  harmless: 20,
  embeddedCrashes: 4,
  serverCrashes: 8,
  requests: 2_000,
  until: null,
};

/** For the night and for releases: minutes. */
export const soak: Size = {
  faults: 200,
  harmless: 200,
  embeddedCrashes: 30,
  serverCrashes: 70,
  requests: 50_000,
  until: until(process.env.EVENTIDE_SOAK_MINUTES),
};

const largestSeed = 2 ** 31 - 1;

/** The seed that every draw of every test follows from. */
export const seed = readSeed(process.env.EVENTIDE_TEST_SEED);

/**
 * @param value an integer from 0 to 2147483647; `random` draws one; 0 if there is none, with which each test draws what it
 *   has always drawn, so that a failure is due to a change of the code
 * @throws RangeError for anything else
 */
export function readSeed(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  if (value === 'random') return Math.floor(Math.random() * largestSeed);
  if (/^\d{1,10}$/.test(value) && Number(value) <= largestSeed) return Number(value);
  throw new RangeError(`EVENTIDE_TEST_SEED="${value}": expected an integer from 0 to ${largestSeed}, or "random".`);
}

function until(minutes: string | undefined): number | null {
  if (minutes === undefined || minutes === '') return null;
  if (Number(minutes) > 0) return Date.now() + Number(minutes) * 60_000;
  throw new RangeError(`EVENTIDE_SOAK_MINUTES="${minutes}": expected a number of minutes above 0.`);
}
