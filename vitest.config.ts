import { defineConfig } from 'vitest/config';

const source = ['eventide-source'];

/** Packages are tested from their sources: no build stands between an edit and its test. */
const fromSource = {
  // graphql ships CommonJS and ESM side by side; Node's own resolution, which libraries get, takes the former. Two copies
  // in one process refuse each other's types.
  resolve: { conditions: source, alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions: source, externalConditions: source } },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          globalSetup: ['packages/store/test/say-what-is-missing.ts'],
          include: ['{packages,apps}/*/{src,test}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
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
          fileParallelism: false,
        },
      },
    ],
  },
});
