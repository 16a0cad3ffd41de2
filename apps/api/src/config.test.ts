import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the settings', () => {
  it('all have defaults', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      documents: expect.stringMatching(/\/documents$/) as string,
      corsOrigins: [],
      logLevel: 'info',
      auth: {
        webOrigin: 'http://localhost:3000',
        readingIsOpen: true,
        commentsAreOpen: false,
        secret: null,
        linkFor: null,
        trustedProxies: null,
        provider: null,
      },
      databaseUrl: null,
      databaseDirectUrl: null,
      data: expect.stringMatching(/\/\.eventide$/) as string,
      requests: { rate: { burst: 200, perSecond: 20 }, timeMs: 30_000, slowMs: 1_000 },
      metricsToken: null,
      webhooksMayBePrivate: false,
      pages: { bytes: 5_000_000, cells: 50_000, nesting: 100, timeMs: 30_000 },
    });
  });

  it('are read from the environment', () => {
    expect(
      readConfig({
        EVENTIDE_API_HOST: '0.0.0.0',
        EVENTIDE_API_PORT: '8080',
        EVENTIDE_DOCUMENTS: '/pages',
        EVENTIDE_CORS_ORIGINS: 'https://a.example, http://b.example:81',
        EVENTIDE_LOG_LEVEL: 'warn',
        EVENTIDE_DATA: '/data',
        DATABASE_URL: 'postgres://someone@db.example/eventide',
        DATABASE_DIRECT_URL: 'postgres://someone@server.example/eventide',
        EVENTIDE_PAGE_BYTES: '1000',
        EVENTIDE_PAGE_CELLS: '10',
        EVENTIDE_PAGE_NESTING: '3',
        EVENTIDE_PAGE_SECONDS: '0.05',
        EVENTIDE_RATE_PER_SECOND: '0',
        EVENTIDE_REQUEST_SECONDS: '5',
        EVENTIDE_SLOW_SECONDS: '0.5',
        EVENTIDE_METRICS_TOKEN: 'sixteen characters',
        EVENTIDE_WEBHOOK_PRIVATE: 'allow',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 8080,
      documents: '/pages',
      corsOrigins: ['https://a.example', 'http://b.example:81'],
      logLevel: 'warn',
      auth: readConfig({}).auth,
      data: '/data',
      databaseUrl: 'postgres://someone@db.example/eventide',
      requests: { rate: null, timeMs: 5_000, slowMs: 500 },
      metricsToken: 'sixteen characters',
      webhooksMayBePrivate: true,
      databaseDirectUrl: 'postgres://someone@server.example/eventide',
      pages: { bytes: 1_000, cells: 10, nesting: 3, timeMs: 50 },
    });
  });

  it.each([
    ['EVENTIDE_API_PORT', '70000', 'expected a port number from 0 to 65535'],
    ['EVENTIDE_API_PORT', 'x', 'expected a port number from 0 to 65535'],
    ['EVENTIDE_WEB_PORT', 'abc', 'expected a port number from 1 to 65535'],
    ['EVENTIDE_WEB_PORT', '0', 'expected a port number from 1 to 65535'],
    ['EVENTIDE_PAGE_NESTING', '0', 'expected a number over 0'],
    ['EVENTIDE_PAGE_CELLS', '1.5', 'expected a whole number'],
    ['EVENTIDE_PAGE_BYTES', 'much', 'expected a number such as 100'],
    ['EVENTIDE_PAGE_SECONDS', '-1', 'expected a number of seconds up to 3600, such as 30'],
    ['EVENTIDE_RATE_PER_SECOND', '-1', 'expected 0 for no limit, or more'],
    ['EVENTIDE_REQUEST_SECONDS', 'x', 'expected a number of seconds up to 3600, such as 30'],
    ['EVENTIDE_API_HOST', '', 'expected a host name or an address'],
    ['EVENTIDE_DOCUMENTS', '', 'expected the path of a folder'],
    ['EVENTIDE_CORS_ORIGINS', '*', 'expected origins such as "https://docs.example.org", separated by commas'],
    [
      'EVENTIDE_CORS_ORIGINS',
      'https://a.example/x',
      'expected origins such as "https://docs.example.org", separated by commas',
    ],
    ['EVENTIDE_WEB_ORIGIN', 'eventide.example', 'expected an origin such as "https://eventide.example.org"'],
    ['EVENTIDE_READING', 'closed', 'expected open or members'],
    ['EVENTIDE_COMMENTS', 'closed', 'expected members or open'],
    ['EVENTIDE_WEBHOOK_PRIVATE', 'yes', 'expected refuse or allow'],
    ['EVENTIDE_SIGN_IN_LINK', 'me', 'expected the e-mail address of somebody who has been invited'],
    [
      'EVENTIDE_TRUSTED_PROXIES',
      '10.0.0.0/33',
      'expected addresses or networks such as "10.0.0.0/8", separated by commas',
    ],
    ['EVENTIDE_OIDC_ROLES', 'Desk=boss', 'expected pairs such as "Eventide.Admin=admin,Eventide.Reviewer=reviewer"'],
    ['EVENTIDE_LOG_LEVEL', 'loud', 'expected trace, debug, info, warn, error, fatal or silent'],
  ])('name what is wrong in one line: %s=%j', (name, value, expected) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ exitCode: 2, message: `${name} is ${JSON.stringify(value)}, ${expected}.` }),
    );
  });

  it.each([
    ['EVENTIDE_REDING', 'EVENTIDE_REDING is no setting, perhaps EVENTIDE_READING is meant.'],
    ['EVENTIDE_CORS_ORIGIN', 'EVENTIDE_CORS_ORIGIN is no setting, perhaps EVENTIDE_CORS_ORIGINS is meant.'],
    ['EVENTIDE_WEBPORT', 'EVENTIDE_WEBPORT is no setting, perhaps EVENTIDE_WEB_PORT is meant.'],
    ['EVENTIDE_LANGUAGE_OF_THE_DAY', 'EVENTIDE_LANGUAGE_OF_THE_DAY is no setting, and none has a name like it.'],
  ])('are refused where a name is misspelt, and the one that is meant is named: %s', (name, message) => {
    expect(() => readConfig({ [name]: 'members' })).toThrow(expect.objectContaining({ exitCode: 2, message }));
  });

  it('may be those of the web client and the tests, and of other programs', () => {
    const others = { EVENTIDE_API_URL: 'x', EVENTIDE_WEB_HOST: 'x', EVENTIDE_TEST_SEED: '1', EVENTIDEX: '', PATH: '' };
    expect(readConfig(others)).toEqual(readConfig({}));
  });

  it('never repeat a secret', () => {
    expect(() => readConfig({ EVENTIDE_SECRET: 'short' })).toThrow(
      'EVENTIDE_SECRET cannot be used, expected 32 characters or more.',
    );
  });

  it('of a sign-in provider are complete, or there is none', () => {
    const provider = {
      EVENTIDE_OIDC_ISSUER: 'https://login.microsoftonline.com/tenant/v2.0/',
      EVENTIDE_OIDC_CLIENT_ID: 'id',
      EVENTIDE_OIDC_CLIENT_SECRET: 'secret',
    };
    expect(readConfig({ ...provider, EVENTIDE_OIDC_ROLES: 'Desk=reviewer, Desk.Head=admin' }).auth.provider).toEqual({
      issuer: 'https://login.microsoftonline.com/tenant/v2.0',
      clientId: 'id',
      clientSecret: 'secret',
      name: 'Microsoft',
      roleClaim: 'roles',
      roles: new Map([
        ['Desk', 'reviewer'],
        ['Desk.Head', 'admin'],
      ]),
    });
    expect(() => readConfig({ EVENTIDE_OIDC_ISSUER: provider.EVENTIDE_OIDC_ISSUER })).toThrow(
      'EVENTIDE_OIDC_CLIENT_ID, EVENTIDE_OIDC_CLIENT_SECRET is missing',
    );
  });

  it('know where the web client is from its port', () => {
    expect(readConfig({ EVENTIDE_WEB_PORT: '3100' }).auth.webOrigin).toBe('http://localhost:3100');
  });
});
