import type { Viewer } from '@eventide/contract';
import { expect, it } from 'vitest';
import { notingSeen } from './last-seen.ts';

const ada: Viewer = { id: 'ada', name: 'Ada', email: 'ada@example.org', role: 'viewer', via: 'session' };
const request = { headers: new Headers() };
const hour = 3_600_000;

it('tells the store once an hour of somebody who asks again and again', async () => {
  const seen: string[] = [];
  let now = 0;
  const viewerOf = notingSeen(
    () => Promise.resolve(ada),
    {
      seen: (id) => {
        seen.push(id);
        return Promise.resolve();
      },
    },
    () => now,
  );
  expect(await viewerOf(request)).toBe(ada);
  now = hour - 1;
  await viewerOf(request);
  expect(seen).toEqual(['ada']);
  now = hour;
  await viewerOf(request);
  expect(seen).toEqual(['ada', 'ada']);
});

it('tells a store that was away with the next request, and answers all the same', async () => {
  let isAway = true;
  const seen: string[] = [];
  const viewerOf = notingSeen(() => Promise.resolve(ada), {
    seen: (id) => {
      if (isAway) return Promise.reject(new Error('away'));
      seen.push(id);
      return Promise.resolve();
    },
  });
  expect(await viewerOf(request)).toBe(ada);
  isAway = false;
  await viewerOf(request);
  expect(seen).toEqual(['ada']);
});

it('tells of nobody where nobody is known', async () => {
  const refuse = () => Promise.reject(new Error('nobody was here'));
  expect(await notingSeen(() => Promise.resolve(null), { seen: refuse })(request)).toBeNull();
});
