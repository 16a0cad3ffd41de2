import { describe, expect, it } from 'vitest';
import { createLane } from './lane.ts';

/** Work that goes on until it is told to end. */
function open(name: string, log: string[]) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = async () => {
    log.push(name);
    await ended;
    return name;
  };
  return { work, end };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a lane', () => {
  it('runs only so much at a time', async () => {
    const lane = createLane({ runs: 2, waits: 10 });
    const log: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => open(name, log));
    const results = all.map(({ work }) => lane.run(work, null));
    await soon();
    expect(log).toEqual(['a', 'b']);
    all[1]?.end();
    await soon();
    expect(log).toEqual(['a', 'b', 'c']);
    for (const { end } of all) end();
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c']);
  });

  it('lets a request that asks for little in between those of one that asks for much', async () => {
    const lane = createLane({ runs: 1, waits: 10 });
    const log: string[] = [];
    const [greedy, modest] = [new AbortController().signal, new AbortController().signal];
    const all = ['g1', 'g2', 'g3', 'm1'].map((name) => open(name, log));
    const results = all.map(({ work }, at) => lane.run(work, at < 3 ? greedy : modest));
    for (const { end } of all) end();
    await Promise.all(results);
    expect(log).toEqual(['g1', 'g2', 'm1', 'g3']);
  });

  it('begins nothing for whoever has gone, and goes on with the others', async () => {
    const lane = createLane({ runs: 1, waits: 10 });
    const log: string[] = [];
    const gone = new AbortController();
    const [first, second, third] = ['1', '2', '3'].map((name) => open(name, log));
    const results = [
      lane.run(first?.work ?? soon, null),
      lane.run(second?.work ?? soon, gone.signal),
      lane.run(third?.work ?? soon, null),
    ];
    gone.abort();
    await expect(results[1]).rejects.toMatchObject({ name: 'AbortError' });
    for (const one of [first, second, third]) one?.end();
    await Promise.all([results[0], results[2]]);
    expect(log).toEqual(['1', '3']);
    await expect(lane.run(soon, gone.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses what would wait too long, and goes on after work that fails', async () => {
    const lane = createLane({ runs: 1, waits: 1 });
    const failing = lane.run(() => Promise.reject(new Error('no')), null);
    const waiting = lane.run(() => Promise.resolve('done'), null);
    await expect(lane.run(soon, null)).rejects.toMatchObject({ code: 'BUSY' });
    await expect(failing).rejects.toThrow('no');
    expect(await waiting).toBe('done');
  });
});
