import { createPeople } from '@eventide/store';
import { describe, expect, it } from 'vitest';
import { openApi } from '../test/api.ts';
import { createStreams } from './live/streams.ts';
import { createApi } from './server.ts';

const { parts, store } = await openApi();
const people = createPeople(store.database);
const actor = { id: null, name: 'Eventide', role: null };

async function member(email: string) {
  const invited = await people.invite({ ...{ email, name: email, role: 'reviewer', actor }, expiresAt: soon() });
  if (invited.kind !== 'INVITED') throw new Error(invited.kind);
  const personId = invited.person.id;
  const { token, secret } = await people.createApiToken({
    ...{ personId, name: 'test', role: 'reviewer', expiresAt: null, actor },
  });
  return { personId, tokenId: token.id, headers: { authorization: `Bearer ${secret}` } };
}

const soon = () => new Date(Date.now() + 60_000);

/** A stream of changes; what ends it, and how long that takes from the moment of asking. */
async function open(headers: Readonly<Record<string, string>>, streams = parts.streams) {
  const api = createApi({ ...parts, streams });
  const query = encodeURIComponent('subscription { reviewChanged { catalog } }');
  const answer = await api.fetch(`http://api.test/graphql?query=${query}`, {
    headers: { accept: 'text/event-stream', ...headers },
  });
  const reader = answer.body?.getReader();
  await reader?.read();
  return {
    end: async () => {
      const startedAt = performance.now();
      let text = '';
      let wasCut = false;
      for (;;) {
        const step = await reader?.read().catch(() => null);
        if (step === null) wasCut = true;
        if (!step || step.done) break;
        text += Buffer.from(step.value as Uint8Array).toString();
      }
      const isComplete = text.includes('event: complete');
      return { text, wasCut, isComplete, ms: performance.now() - startedAt };
    },
    cancel: () => reader?.cancel(),
  };
}

describe('an open stream', () => {
  it('ends within a second of the token being revoked, and says why', async () => {
    const { personId, tokenId, headers } = await member('revoked@example.org');
    const stream = await open(headers);
    await people.revokeApiToken({ id: tokenId, personId, actor });
    const { text, isComplete, ms } = await stream.end();
    expect(text).toContain('"code":"UNAUTHENTICATED"');
    expect(isComplete).toBe(true);
    expect(ms).toBeLessThan(1_000);
  });

  it('ends within a second of its reader being removed', async () => {
    const { personId, headers } = await member('removed@example.org');
    const stream = await open(headers);
    await people.remove({ personId, actor });
    const { text, ms } = await stream.end();
    expect(text).toContain('"code":"UNAUTHENTICATED"');
    expect(ms).toBeLessThan(1_000);
  });

  it('is cut within a second of another role, so that its reader connects again with that', async () => {
    const { personId, headers } = await member('changed@example.org');
    const stream = await open(headers);
    await people.setRole({ personId, role: 'viewer', actor });
    const { isComplete, wasCut, ms } = await stream.end();
    expect({ isComplete, wasCut }).toEqual({ isComplete: false, wasCut: true });
    expect(ms).toBeLessThan(1_000);
  });

  it('goes on for everybody else', async () => {
    const { personId, tokenId, headers } = await member('one@example.org');
    const other = await member('other@example.org');
    const [ended, anonymous, kept] = [await open(headers), await open({}), await open(other.headers)];
    await people.revokeApiToken({ id: tokenId, personId, actor });
    await ended.end();
    const late = new Promise((resolve) => setTimeout(resolve, 700, 'OPEN'));
    expect(await Promise.race([anonymous.end(), kept.end(), late])).toBe('OPEN');
  });

  it('is cut by a planned stop without a word that all is said', async () => {
    const streams = createStreams(people);
    const stream = await open({}, streams);
    streams.stop();
    expect(await stream.end()).toMatchObject({ isComplete: false, wasCut: true });
    expect(await (await open({}, streams)).end()).toMatchObject({ isComplete: false });
  });
});
