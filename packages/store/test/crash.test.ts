import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../../scripts/testing/build.ts';
import { goesOn, random, size } from '../../../scripts/testing/given.ts';
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
  readonly number: number;
  readonly options: OpenStoreOptions;
  readonly draw: () => number;
  /** The writes that earlier rounds had acknowledged; those of this round are added. */
  readonly acknowledged: Line[];
  /** Ends the process, or the server under it. */
  readonly crash: (kill: () => void) => Promise<void> | void;
}

/** @returns whether the round got as far as checking what earlier rounds had written. */
async function runRound({ number, options, draw, acknowledged, crash }: Round): Promise<boolean> {
  // One round in four may crash at any time, also while the store is being opened.
  const anyTime = number % 4 === 0;
  // The others let some writes through first: by the clock alone a slow machine would be killed before its first.
  const writes = Math.floor(draw() * 6);
  const waitMs = draw() * (anyTime ? 1_500 : 30);
  const draws = Array.from({ length: 200 }, draw);
  const child = spawn(process.execPath, [writer], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  child.stdin.end(JSON.stringify({ options, page: template, acknowledged, round: number, draws }));
  const exited = once(child, 'close');
  let verified = false;
  let wrong: readonly string[] = [];
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
  if (!anyTime) {
    await Promise.race([written, exited]);
    // Without a line the process ended by itself: the store did not open.
    expect({ wrong, errors, verified }).toEqual({ wrong: [], errors: [], verified: true });
  }
  await setTimeout(waitMs);
  await crash(() => child.kill('SIGKILL'));
  child.kill('SIGKILL');
  await exited;
  expect(wrong).toEqual([]);
  return verified;
}

// The process that is killed runs what was built.
beforeAll(build, 120_000);

const bin = findPostgres();

test(`the embedded store loses no acknowledged write in ${size.embeddedCrashes} crashes of its process`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-crash-'));
  try {
    const draw = random(1);
    const acknowledged: Line[] = [];
    let verified = 0;
    let number = 0;
    for (; goesOn(number, 'embeddedCrashes'); number++) {
      const options = { kind: 'embedded', folder } as const;
      const crash: Round['crash'] = (kill) => {
        kill();
      };
      if (await runRound({ number, options, draw, acknowledged, crash })) verified++;
    }
    expect(verified).toBeGreaterThan(number / 2);
    expect(acknowledged.length).toBeGreaterThan(number);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);

test.skipIf(bin === null)(
  `the store on a server loses no acknowledged write in ${size.serverCrashes} crashes of its process or of the server`,
  async () => {
    const cluster = await startCluster(bin ?? '');
    try {
      const draw = random(2);
      const options = { kind: 'server', url: await cluster.createDatabase('crash') } as const;
      const acknowledged: Line[] = [];
      let verified = 0;
      let number = 0;
      for (; goesOn(number, 'serverCrashes'); number++) {
        const killServer = number % 7 === 3;
        const crash: Round['crash'] = async (kill) => {
          if (killServer) await cluster.stop('immediate');
          kill();
        };
        if (await runRound({ number, options, draw, acknowledged, crash })) verified++;
        if (killServer) await cluster.start();
      }
      expect(verified).toBeGreaterThan(number / 2);
      expect(acknowledged.length).toBeGreaterThan(number);
    } finally {
      await cluster.remove();
    }
  },
  600_000,
);
