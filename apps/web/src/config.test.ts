import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { config } from './config.mjs';

const script = join(import.meta.dirname, '../scripts/next.mjs');

const anAddress = 'an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them';

describe('the settings of the web client', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('have defaults', () => {
    vi.stubEnv('EVENTIDE_WEB_PORT', undefined);
    vi.stubEnv('EVENTIDE_API_URL', undefined);
    vi.stubEnv('EVENTIDE_WEB_HOST', undefined);
    vi.stubEnv('EVENTIDE_WEB_ORIGIN', undefined);
    vi.stubEnv('EVENTIDE_TRUSTED_PROXIES', undefined);
    expect([config.host, config.port, config.apiUrl]).toEqual(['127.0.0.1', 3000, 'http://localhost:4000']);
    expect([config.webOrigin, config.hasTrustedProxies]).toEqual([null, false]);
  });

  test('are read from the environment', () => {
    vi.stubEnv('EVENTIDE_WEB_PORT', '8080');
    vi.stubEnv('EVENTIDE_API_URL', 'https://api.example.org/base/');
    expect([config.port, config.apiUrl]).toEqual([8080, 'https://api.example.org/base']);
    for (const host of ['localhost', '0.0.0.0', '::', '192.0.2.1', 'eventide.internal']) {
      vi.stubEnv('EVENTIDE_WEB_HOST', host);
      expect(config.host).toBe(host);
    }
    vi.stubEnv('EVENTIDE_WEB_ORIGIN', 'https://eventide.example.org');
    vi.stubEnv('EVENTIDE_TRUSTED_PROXIES', '10.0.0.0/8');
    expect([config.webOrigin, config.hasTrustedProxies]).toEqual(['https://eventide.example.org', true]);
  });

  test.each([
    ['EVENTIDE_WEB_PORT', 'abc', 'a port number from 1 to 65535'],
    ['EVENTIDE_WEB_PORT', '0', 'a port number from 1 to 65535'],
    ['EVENTIDE_WEB_PORT', '65536', 'a port number from 1 to 65535'],
    ['EVENTIDE_WEB_PORT', '', 'a port number from 1 to 65535'],
    ['EVENTIDE_WEB_HOST', '', anAddress],
    ['EVENTIDE_WEB_HOST', 'http://localhost', anAddress],
    ['EVENTIDE_WEB_HOST', '192.0.2.1', anAddress],
    ['EVENTIDE_WEB_HOST', 'no-such-host.invalid', anAddress],
    ['EVENTIDE_WEB_ORIGIN', 'eventide.example.org', 'an origin such as "https://eventide.example.org"'],
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
