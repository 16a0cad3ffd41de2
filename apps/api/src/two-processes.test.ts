import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createPeople, openStore } from '@eventide/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../scripts/testing/build.ts';
import { findPostgres, startPostgres } from '../test/cluster.ts';

const root = resolve(import.meta.dirname, '../../..');
const bin = findPostgres();

/** How soon the other process has to know. Other work on the machine is allowed for once: what counts is the best of a few. */
const soonMs = 1_000;
const tries = 5;

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function startApi(databaseUrl: string): Promise<Running> {
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      EVENTIDE_API_PORT: '0',
      DATABASE_URL: databaseUrl,
      EVENTIDE_SECRET: 'a secret that is long enough to sign with',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface(child.stdout)) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url === undefined) continue;
    child.stdout.resume();
    return { child, url };
  }
  throw new Error('the API has ended');
}

describe.skipIf(bin === null)('two processes on one PostgreSQL', { timeout: 240_000 }, () => {
  let remove = () => Promise.resolve();
  let one: Running;
  let other: Running;
  let token = '';

  beforeAll(async () => {
    await build();
    const postgres = await startPostgres(bin ?? '');
    remove = () => postgres.remove();
    one = await startApi(postgres.url);
    other = await startApi(postgres.url);
    const store = await openStore({ kind: 'server', url: postgres.url });
    const people = createPeople(store.database);
    const actor = { id: null, name: 'Eventide', role: null };
    const expiresAt = new Date(Date.now() + 60_000);
    const invited = await people.invite({ email: 'a@example.org', name: 'A', role: 'admin', expiresAt, actor });
    if (invited.kind !== 'INVITED') throw new Error(invited.kind);
    const made = { personId: invited.person.id, name: 'test', role: 'admin', expiresAt: null, actor } as const;
    token = (await people.createApiToken(made)).secret;
    await store.close();
  }, 400_000);
  afterAll(async () => {
    for (const { child } of [one, other]) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
    await remove();
  }, 60_000);

  async function ask(url: string, query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const body = JSON.stringify({ query, variables });
    const all = { 'content-type': 'application/json', ...headers };
    const response = await fetch(url, { method: 'POST', headers: all, body });
    return ((await response.json()) as { data: Record<string, unknown> }).data;
  }

  /** Milliseconds until the other process answers a reader with the text. */
  async function until(query: string, text: string, mostMs = 30_000): Promise<number> {
    const startedAt = performance.now();
    for (;;) {
      if (JSON.stringify(await ask(other.url, query)).includes(text)) return performance.now() - startedAt;
      if (performance.now() - startedAt > mostMs) throw new Error(`"${text}" is not seen`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('see each other’s reviews within a second', async () => {
    const seen: number[] = [];
    const query = `{ segments(where: { key: ["page/title"] }) { nodes { translations(locales: ["it-IT"]) { textHash review { state version } } } } }`;
    for (let version = 0; version < tries; version++) {
      const state = version % 2 === 0 ? 'APPROVED' : 'CHANGES_REQUESTED';
      const textHash = /"textHash":"(\w+)"/.exec(JSON.stringify(await ask(one.url, query)))?.[1];
      const decided = await ask(
        one.url,
        `mutation ($texts: [ReviewedTextInput!]!, $state: ReviewState!) { reviewTranslations(texts: $texts, state: $state) { __typename } }`,
        { texts: [{ segmentKey: 'page/title', locale: 'it-IT', textHash, version }], state },
        { authorization: `Bearer ${token}` },
      );
      expect(decided).toEqual({ reviewTranslations: { __typename: 'ReviewTranslationsPayload' } });
      seen.push(await until(query, `"state":"${state}"`));
    }
    expect(Math.min(...seen)).toBeLessThan(soonMs);
  });

  it('tell whoever follows an import how it gets on, though the other one does it', async () => {
    const query = 'subscription { importProgress(importId: "followed") { phase done total } }';
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const events = await fetch(`${other.url}?query=${encodeURIComponent(query)}`, { headers });
    const page = `${readFileSync(join(root, 'documents/it-it.md'), 'utf8')}\n`;
    const files = [{ name: 'it-it.md', contentBase64: Buffer.from(page).toString('base64') }];
    await ask(
      one.url,
      `mutation ($files: [ImportFileInput!]!) { importDocuments(files: $files, importId: "followed") { __typename } }`,
      { files },
      { authorization: headers.authorization },
    );
    // Ends by itself, with DONE.
    const phases = [...(await events.text()).matchAll(/"phase":"(\w+)"/g)].map(([, phase]) => phase);
    expect([...new Set(phases)]).toEqual(['READING', 'ALIGNING', 'WRITING', 'DONE']);
  });

  it('see each other’s imports within a second, and their reviews of them in the end', async () => {
    const page = readFileSync(join(root, 'documents/it-it.md'), 'utf8');
    const seen: number[] = [];
    for (let count = 0; count < tries; count++) {
      const content = page.replace(/^title: .*$/m, `title: Prova numero ${count}`);
      const files = [{ name: 'it-it.md', contentBase64: Buffer.from(content).toString('base64') }];
      const imported = await ask(
        one.url,
        `mutation ($files: [ImportFileInput!]!) { importDocuments(files: $files) { __typename } }`,
        { files },
        { authorization: `Bearer ${token}` },
      );
      expect(imported).toEqual({ importDocuments: { __typename: 'ImportDocumentsPayload' } });
      seen.push(await until(`{ catalog { documents { locale title } } }`, `Prova numero ${count}`));
    }
    expect(Math.min(...seen)).toBeLessThan(soonMs);
    await until(`{ catalog { reviewIsCurrent } }`, 'true', 150_000);
  });
});
