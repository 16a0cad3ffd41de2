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
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 8080,
      documents: '/pages',
      corsOrigins: ['https://a.example', 'http://b.example:81'],
      logLevel: 'warn',
    });
  });

  it.each([
    ['EVENTIDE_API_PORT', '70000', 'expected a port from 0 to 65535'],
    ['EVENTIDE_API_PORT', 'x', 'expected a port from 0 to 65535'],
    ['EVENTIDE_API_HOST', '', 'expected a host name or an address'],
    ['EVENTIDE_DOCUMENTS', '', 'expected the path of a folder'],
    ['EVENTIDE_CORS_ORIGINS', '*', 'expected origins such as "https://docs.example.org", separated by commas'],
    [
      'EVENTIDE_CORS_ORIGINS',
      'https://a.example/x',
      'expected origins such as "https://docs.example.org", separated by commas',
    ],
    ['EVENTIDE_LOG_LEVEL', 'loud', 'expected trace, debug, info, warn, error, fatal or silent'],
  ])('name what is wrong in one line: %s=%j', (name, value, expected) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ exitCode: 2, message: `Bad setting: ${name}=${JSON.stringify(value)}: ${expected}.` }),
    );
  });
});
