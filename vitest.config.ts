import { defineConfig } from 'vitest/config';
import { seed, soak, unit } from './scripts/testing/settings.ts';

const source = ['eventide-source'];

/** Packages are tested from their sources: no build stands between an edit and its test. */
const fromSource = {
  // graphql ships CommonJS and ESM side by side; Node's own resolution, which libraries get, takes the former. Two copies
  // in one process refuse each other's types.
  resolve: { conditions: source, alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions: source, externalConditions: source } },
} as const;

const repeatable = {
  globalSetup: ['scripts/testing/announce.ts', 'packages/store/test/say-what-is-missing.ts'],
  setupFiles: ['scripts/testing/setup.ts'],
  // The files of a worker share what they import: dictionaries take seconds and 250 MB to load. What a test changes, it
  // opens for itself.
  isolate: false,
};

const own = '{packages,apps}/*/{src,test}/**';

/** The tests that are worth repeating at full size, beside those that run at full size only. */
const repeated = [
  'packages/consistency/test/mutation*.test.ts',
  'packages/consistency/test/dictionaries.test.ts',
  'packages/store/test/crash.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        ...fromSource,
        test: {
          ...repeatable,
          name: 'unit',
          include: [`${own}/*.test.{ts,tsx}`, 'scripts/**/*.test.ts'],
          provide: { seed, size: unit, least: unit },
          // For a machine that is busy with other work: none takes longer than seconds by itself.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...fromSource,
        test: {
          ...repeatable,
          name: 'soak',
          include: [...repeated, 'apps/api/test/load.test.ts'],
          provide: { seed, size: soak, least: unit },
          testTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'stories',
          include: ['stories/src/**/*.test.ts'],
          globalSetup: ['stories/src/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page is brought up to date by its server.
          expect: { poll: { timeout: 5_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
