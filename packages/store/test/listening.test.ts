import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreChange } from '@eventide/contract';
import { expect, test, vi } from 'vitest';
import { openServer } from '../src/database/engine.ts';
import { createListening } from '../src/database/listen.ts';
import { notifyReview } from '../src/database/notify.ts';
import { onEachEngine } from './engines.ts';

onEachEngine('listening', (bench) => {
  test('the progress of an import is sent to other processes in order, and not to its own', async () => {
    const { store, kind } = bench();
    const own: StoreChange[] = [];
    const stop = await store.listen((change) => own.push(change));
    const steps = [
      { phase: 'READING', done: 0, total: 2 },
      { phase: 'DONE', done: 1, total: 1 },
    ] as const;
    if (kind === 'embedded') {
      for (const step of steps) await store.tellProgress('an import', step);
      expect(own).toEqual([]);
    } else {
      const other = await bench().openAgain();
      const heard: StoreChange[] = [];
      await other.listen((change) => heard.push(change));
      for (const step of steps) await store.tellProgress('an import', step);
      await vi.waitFor(() => {
        expect(heard).toEqual(steps.map((step) => ({ kind: 'PROGRESS', importId: 'an import', step })));
      });
      expect(own).toEqual([]);
      await other.close();
    }
    await stop();
  });

  test('a change to texts whose keys are too long for a notification is sent without them', async () => {
    const { store } = bench();
    const heard: StoreChange[] = [];
    const stop = await store.listen((change) => heard.push(change));
    const cells = Array.from({ length: 50 }, (_, n) => ({ segmentKey: `heading/${'証明書'.repeat(20)}-${n}` }));
    await notifyReview(store.database, { catalog: 'long', batchId: 'b', cells });
    await vi.waitFor(() => {
      expect(heard).toEqual([{ kind: 'REVIEW', catalog: 'long', batchId: 'b', segmentKeys: null }]);
    });
    await stop();
  });

  test('a connection that is lost silently is detected and replaced', { timeout: 40_000 }, async () => {
    const { cluster } = bench();
    if (cluster === null) return;
    const folder = mkdtempSync(join(tmpdir(), 'eventide-wire-'));
    const sockets: Socket[] = [];
    const target = join(new URL(cluster.urlOf('postgres')).searchParams.get('host') ?? '', '.s.PGSQL.5432');
    const wire = createServer((near) => {
      const far = connect(target);
      near.pipe(far).pipe(near);
      sockets.push(near, far);
      for (const socket of [near, far]) socket.on('error', () => undefined);
    }).listen(join(folder, '.s.PGSQL.5432'));
    const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
    const engine = openServer({ url, directUrl: null }, { statementMsMax: 5_000, onNotice: () => undefined });
    const listening = createListening(engine, { onNotice: () => undefined, tryEveryMs: 100 });
    try {
      const heard: StoreChange[] = [];
      await listening.listen((change) => heard.push(change));
      for (const socket of sockets) socket.unpipe().pause();
      await vi.waitFor(() => {
        expect(heard).toEqual([{ kind: 'RESUMED' }]);
      }, 30_000);
    } finally {
      await listening.close();
      await engine.close();
      for (const socket of sockets) socket.destroy();
      wire.close();
      rmSync(folder, { recursive: true });
    }
  });
});
