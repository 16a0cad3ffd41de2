import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { config } from './config.mjs';

const script = join(import.meta.dirname, '../scripts/next.mjs');

describe('the settings of the web client', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('have defaults', () => {
    vi.stubEnv('EVENTIDE_WEB_PORT', undefined);
    vi.stubEnv('EVENTIDE_API_URL', undefined);
    expect([config.port, config.apiUrl]).toEqual([3000, 'http://localhost:4000']);
  });

  test('are read from the environment', () => {
    vi.stubEnv('EVENTIDE_WEB_PORT', '8080');
    vi.stubEnv('EVENTIDE_API_URL', 'https://api.example.org/base/');
    expect([config.port, config.apiUrl]).toEqual([8080, 'https://api.example.org/base']);
  });

  test.each([
    ['EVENTIDE_WEB_PORT', 'abc', 'a port number from 1 to 65535'],
    ['EVENTIDE_WEB_PORT', '0', 'a port number from 1 to 65535'],
    ['EVENTIDE_WEB_PORT', '65536', 'a port number from 1 to 65535'],
    ['EVENTIDE_WEB_PORT', '', 'a port number from 1 to 65535'],
    ['EVENTIDE_API_URL', 'localhost', 'an http or https address such as http://localhost:4000'],
  ])('%s=%j ends the start with one line and the exit code 2', (name, value, expected) => {
    const { status, stderr } = spawnSync(process.execPath, [script, 'start'], {
      env: { ...process.env, [name]: value },
      encoding: 'utf8',
    });
    expect(stderr).toBe(`eventide-web: ${name} is "${value}", expected ${expected}.\n`);
    expect(status).toBe(2);
  });
});
