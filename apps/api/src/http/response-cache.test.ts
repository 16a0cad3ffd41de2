import { describe, expect, it } from 'vitest';
import { createResponseCache } from './response-cache.ts';

const answer = { headers: [], body: Buffer.from('{}'), etag: null };

describe('the cache of answers', () => {
  it('keeps an answer once it has been given a second time', () => {
    const cache = createResponseCache();
    cache.offer('asked twice', answer);
    expect(cache.get('asked twice')).toBeUndefined();
    cache.offer('asked twice', answer);
    expect(cache.get('asked twice')).toBe(answer);
  });

  it('keeps what is asked often, however many questions are asked once', () => {
    const cache = createResponseCache();
    cache.offer('often', answer);
    cache.offer('often', answer);
    for (let asked = 0; asked < 20_000; asked++) cache.offer(`once ${asked}`, answer);
    expect(cache.get('often')).toBe(answer);
  });
});
