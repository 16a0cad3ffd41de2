import { describe, expect, test } from 'vitest';
import { POST } from './route.ts';

async function choose(fields: Record<string, string>, referer?: string): Promise<Response> {
  return POST(
    new Request('http://localhost:3000/preferences', {
      method: 'POST',
      body: new URLSearchParams(fields),
      ...(referer !== undefined && { headers: { referer } }),
    }),
  );
}

describe('keeping what a reader chose', () => {
  test('a language is kept, and takes back an earlier choice for the texts', async () => {
    const answer = await choose({ language: 'pt-PT' });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()).toEqual([
      'eventide-language=pt-PT; Path=/; Max-Age=31536000; SameSite=Lax',
      'eventide-texts=; Path=/; Max-Age=0; SameSite=Lax',
    ]);
  });

  test('goes back to the page it was chosen on, without the language that its address had fixed', async () => {
    const answer = await choose({ texts: 'ru-RU' }, 'http://localhost:3000/events?severity=ERROR&lang=it-IT');
    expect(answer.headers.get('location')).toBe('/events?severity=ERROR');
  });

  test('never leads to another site', async () => {
    for (const referer of ['https://evil.example/events', 'http://localhost:3000//evil.example/']) {
      const location = (await choose({ theme: 'dark' }, referer)).headers.get('location') ?? '';
      expect(new URL(location, 'http://localhost:3000').host).toBe('localhost:3000');
    }
  });

  test('keeps nothing that is no choice', async () => {
    expect((await choose({ language: 'xx', theme: 'pink' })).headers.getSetCookie()).toEqual([]);
    expect((await choose({ texts: '<script>' })).headers.getSetCookie()).toEqual([
      'eventide-texts=; Path=/; Max-Age=0; SameSite=Lax',
    ]);
  });

  test('the languages somebody reviews are kept together, and forgotten together', async () => {
    expect((await choose({ reviewing: '1', review: 'pt-pt' })).headers.getSetCookie()).toEqual([
      'eventide-review=pt-PT; Path=/; Max-Age=31536000; SameSite=Lax',
    ]);
    expect((await choose({ reviewing: '1' })).headers.getSetCookie()).toEqual([
      'eventide-review=; Path=/; Max-Age=0; SameSite=Lax',
    ]);
  });
});
