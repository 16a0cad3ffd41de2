import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiFlags } from '../api-flags.mjs';
import { stagedPaths, workspaces } from './stage.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the image', () => {
  test('holds what runs, and no sources, tests or tools', () => {
    const paths = stagedPaths();
    for (const path of ['apps/api/dist', 'apps/web/.next', 'apps/cli/bin', 'packages/store/migrations', 'documents']) {
      expect(paths).toContain(path);
    }
    const sources = paths.filter((path) => /\/src\b|\/test\b|^scripts|\.env|^\.git/.test(path));
    expect(sources).toEqual(['apps/web/src/config.mjs', 'apps/web/src/server']);
  });

  test('starts the API as the repository does, as a user who owns nothing of it', () => {
    const dockerfile = read('Dockerfile');
    expect(dockerfile).toContain(
      `CMD ${JSON.stringify(['node', ...apiFlags, 'apps/api/dist/main.js']).replaceAll(',', ', ')}`,
    );
    expect(dockerfile.indexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('COPY'));
    for (const workspace of workspaces) expect(dockerfile).toContain(`--workspace ${workspace}`);
  });

  test('runs with a file system that is read only, and without a secret that somebody could know', () => {
    const compose = read('compose.yaml');
    expect(compose).toContain('read_only: true');
    expect(compose).toMatch(/EVENTIDE_SECRET: \$\{EVENTIDE_SECRET:\?/);
    expect(compose).toMatch(/POSTGRES_PASSWORD: \$\{POSTGRES_PASSWORD:\?/);
  });
});
