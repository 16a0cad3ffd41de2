import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import type { OpenStoreOptions } from '../src/index.ts';
import { findPostgres, startCluster } from './cluster.ts';
import { page } from './pages.ts';

const writer = fileURLToPath(new URL('crash-writer.mjs', import.meta.url));
const template = page('LOCALE', { started: 'TEXT' });

interface Line {
  readonly kind: string;
  readonly wrong?: readonly string[];
}

interface Round {
  readonly options: OpenStoreOptions;
  /** What earlier rounds were told is written; this round's is added. */
  readonly acknowledged: Line[];
  /** Ends the process, or the server under it. */
  readonly crash: (kill: () => void) => Promise<void> | void;
  /** From the start, instead of from when the store stands: the crash hits the opening as well. */
  readonly anyTime: boolean;
}

/** @returns whether the round got as far as looking at what was there. */
async function runRound({ options, acknowledged, crash, anyTime }: Round): Promise<boolean> {
  const child = spawn(process.execPath, [writer], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  child.stdin.end(JSON.stringify({ options, page: template, acknowledged }));
  const exited = once(child, 'close');
  let verified = false;
  let wrong: readonly string[] = [];
  // So many writes are let through: by the clock alone a slow machine would be killed before its first.
  const writes = Math.floor(Math.random() * 6);
  let lines = 0;
  const written = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (text) => {
      const line = JSON.parse(text) as Line;
      if (line.kind === 'VERIFIED') verified = true;
      else if (line.kind === 'WRONG') wrong = line.wrong ?? [];
      else acknowledged.push(line);
      if (lines++ === writes) resolve();
    });
  });
  if (anyTime) await setTimeout(Math.random() * 1_500);
  else {
    await Promise.race([written, exited]);
    // Ended by itself before it wrote anything: the store did not open.
    expect({ wrong, errors, verified }).toEqual({ wrong: [], errors: [], verified: true });
    await setTimeout(Math.random() * 30);
  }
  await crash(() => child.kill('SIGKILL'));
  child.kill('SIGKILL');
  await exited;
  expect(wrong).toEqual([]);
  return verified;
}

beforeAll(async () => {
  // The process that is killed runs what is built.
  const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const project = fileURLToPath(new URL('../tsconfig.build.json', import.meta.url));
  await promisify(execFile)(process.execPath, [typescript, '-b', project]);
}, 120_000);

const roundsEmbedded = 30;
const roundsServer = 70;
const bin = findPostgres();

test('the embedded store loses nothing it has acknowledged, however its process ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-crash-'));
  try {
    const acknowledged: Line[] = [];
    let verified = 0;
    for (let round = 0; round < roundsEmbedded; round++) {
      const anyTime = round % 4 === 0;
      const options = { kind: 'embedded', folder } as const;
      if (
        await runRound({
          options,
          acknowledged,
          crash: (kill) => {
            kill();
          },
          anyTime,
        })
      )
        verified++;
    }
    expect(verified).toBeGreaterThan(roundsEmbedded / 2);
    expect(acknowledged.length).toBeGreaterThan(roundsEmbedded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);

test.skipIf(bin === null)(
  'the store on a server loses nothing it has acknowledged, however its process or the server ends',
  async () => {
    const cluster = await startCluster(bin ?? '');
    try {
      const options = { kind: 'server', url: await cluster.createDatabase('crash') } as const;
      const acknowledged: Line[] = [];
      let verified = 0;
      for (let round = 0; round < roundsServer; round++) {
        const killServer = round % 7 === 3;
        const crash = async (kill: () => void): Promise<void> => {
          if (killServer) await cluster.stop('immediate');
          kill();
        };
        if (await runRound({ options, acknowledged, crash, anyTime: round % 4 === 0 })) verified++;
        if (killServer) await cluster.start();
      }
      expect(verified).toBeGreaterThan(roundsServer / 2);
      expect(acknowledged.length).toBeGreaterThan(roundsServer);
    } finally {
      await cluster.remove();
    }
  },
  600_000,
);
