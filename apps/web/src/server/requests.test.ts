import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answerHeaders } from './answer-headers.mjs';
import { refusalOf, tellOrigin } from './requests.mjs';

const claims = {
  host: 'localhost:3000',
  forwarded: 'for=198.51.100.1;host=elsewhere.example',
  'x-forwarded-for': '198.51.100.1',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'https',
};

function told(headers: IncomingHttpHeaders, webOrigin: string | null, hasTrustedProxies: boolean): IncomingHttpHeaders {
  const request = { headers: { ...headers }, socket: { remoteAddress: '203.0.113.9' } as Socket };
  tellOrigin(request, { webOrigin, hasTrustedProxies });
  return request.headers;
}

describe('where a request came from', () => {
  test('is the connection alone, whatever the request claims, where no proxy is trusted', () => {
    expect(told(claims, null, false)).toEqual({ host: 'localhost:3000', 'x-forwarded-for': '203.0.113.9' });
  });

  test('is the connection after what proxies have said, where some are trusted', () => {
    expect(told(claims, null, true)['x-forwarded-for']).toBe('198.51.100.1, 203.0.113.9');
    expect(told({}, null, true)['x-forwarded-for']).toBe('203.0.113.9');
  });

  test('does not change what the public address is', () => {
    expect(told(claims, 'https://eventide.example.org', true)).toMatchObject({
      'x-forwarded-host': 'eventide.example.org',
      'x-forwarded-proto': 'https',
    });
  });
});

describe('a request that no page takes', () => {
  const status = (method: string, url: string, headers: IncomingHttpHeaders = {}) =>
    refusalOf({ method, url, headers })?.status ?? null;

  test.each([
    ['GET', '/', {}, null],
    ['HEAD', '/events', {}, null],
    ['DELETE', '/', {}, 405],
    ['PUT', '/events/20102?lang=it', {}, 405],
    ['POST', '/_next/static/a.js', {}, 405],
    ['POST', '/preferences', { 'content-type': 'application/json' }, 415],
    ['POST', '/preferences', { 'content-type': 'multipart/form-data' }, 415],
    ['POST', '/preferences', { 'content-type': 'multipart/form-data; charset=utf-8; boundary=x' }, null],
    ['POST', '/preferences', { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }, null],
    ['POST', '/sign-in', { 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'x' }, null],
    ['POST', '/sign-out', {}, null],
    ['GET', '/', { host: 'two words' }, 400],
    ['GET', '/', { host: 'eventide.example/else' }, 400],
    ['GET', '/', { host: '[::1]:3000' }, null],
  ] as const)('%s %s %j: %j', (method, url, headers, expected) => {
    expect(status(method, url, headers)).toBe(expected);
  });

  test('says which methods there are', () => {
    expect(refusalOf({ method: 'DELETE', url: '/', headers: {} })?.headers).toEqual({ allow: 'GET, HEAD, POST' });
  });

  test('goes on where it is for the API, which has methods of its own', () => {
    for (const url of ['/graphql', '/graphql?query={rules{id}}', '/api/auth/sign-in/email', '/export/tmx']) {
      expect(status('OPTIONS', url)).toBeNull();
      expect(status('POST', url, { 'content-type': 'application/json' })).toBeNull();
    }
    expect(status('OPTIONS', '/graphqls')).toBe(405);
  });
});

test('every answer says that its type is what it is called, built files too', () => {
  for (const url of ['/', '/_next/static/chunks/a.js', '/icon.png']) {
    expect(answerHeaders(url)).toContainEqual(['x-content-type-options', 'nosniff']);
  }
});
