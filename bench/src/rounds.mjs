/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures subjects in turn, round after round, so that whatever else the machine does falls on all of them alike, and
 * starts each round with another subject.
 * @template T
 * @param {readonly T[]} subjects
 * @param {number} rounds
 * @param {(subject: T) => number | Promise<number>} measure
 * @returns {Promise<Map<T, number>>} the median of each
 */
export async function interleave(subjects, rounds, measure) {
  const seen = new Map(subjects.map((subject) => [subject, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < subjects.length; turn++) {
      const subject = subjects[(round + turn) % subjects.length];
      seen.get(subject)?.push(await measure(subject));
    }
  }
  return new Map([...seen].map(([subject, values]) => [subject, median(values)]));
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ ms: number, result: T }>}
 */
export async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/**
 * The middle and the hundredth from the top, in milliseconds, of what each of the inputs takes; ten are taken beforehand.
 * @template T
 * @param {readonly T[]} inputs
 * @param {(input: T) => Promise<unknown>} work
 */
export async function spread(inputs, work) {
  for (const input of inputs.slice(0, 10)) await work(input);
  const times = [];
  for (const input of inputs) times.push((await timed(() => work(input))).ms);
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
