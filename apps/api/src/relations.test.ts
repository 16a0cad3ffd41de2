import { describe, expect, it } from 'vitest';
import { get, openApi, post, relations } from '../test/api.ts';

const { inMemory } = await openApi();
const fetch = inMemory();

describe('a script', () => {
  it('gets the relations of a code by a plain POST', async () => {
    const { status, headers, body } = await post(fetch, relations);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toMatchObject({
      data: {
        diagnosticCode: {
          code: '0x00000409',
          decimal: 1033,
          symbol: 'CRPSCEPSigningCert_NotFound',
          events: { nodes: [{ eventId: 20502, relatedEvents: [{ eventId: 20500 }, { eventId: 20501 }] }] },
        },
      },
    });
  });

  it.each([
    ['Invoke-RestMethod', { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'WindowsPowerShell/5.1' }],
    [
      'urllib',
      { 'content-type': 'application/json', 'user-agent': 'Python-urllib/3.12', 'accept-encoding': 'identity' },
    ],
    ['a client that wants JSON', { accept: 'application/json' }],
    ['a client of the specification', { accept: 'application/graphql-response+json' }],
  ])('gets the same with %s', async (_client, headers) => {
    const { status, body } = await post(fetch, `{ events(where: { severity: [ERROR] }) { totalCount } }`, { headers });
    expect({ status, body }).toEqual({ status: 200, body: { data: { events: { totalCount: 8 } } } });
  });

  it('gets the same by GET', async () => {
    const query = `query ($in: [EventSeverity!]) { events(where: { severity: $in }) { totalCount } }`;
    const response = await fetch(get(query, { in: ['ERROR'] }));
    expect(await response.json()).toEqual({ data: { events: { totalCount: 8 } } });
  });

  it('is told what was wrong, as data', async () => {
    const { status, body } = await post(fetch, `{ diagnosticCode(code: "0xZZ") { code } }`);
    expect(status).toBe(200);
    expect(body.data).toEqual({ diagnosticCode: null });
    expect(body.errors?.[0]).toMatchObject({
      path: ['diagnosticCode'],
      extensions: { code: 'MALFORMED_CODE', spelling: '0xZZ' },
    });
  });

  it('is told which languages there are', async () => {
    const { body } = await post(fetch, `{ event(eventId: 20102) { description(locale: "de") { value } } }`);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'UNKNOWN_LOCALE',
      requestId: expect.any(String) as string,
      unknown: ['de'],
      existing: ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'],
    });
  });
});

describe('the keys of an answer', () => {
  const keysIn = (value: unknown): string[] => {
    if (Array.isArray(value)) return keysIn(value[0]);
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, below]) => [key, ...keysIn(below)]);
  };

  it.each([
    ['{events(first:1){totalCount nodes{name id}}catalogs{slug}}', 'events totalCount nodes name id catalogs slug'],
    [
      '{catalogs{slug}event(eventId:20102){name id}lookup(text:"archivio",first:1){score reason}__typename}',
      'catalogs slug event name id lookup score reason __typename',
    ],
    [
      '{event(eventId:20102){name ...F id}b:catalogs{slug}a:events(first:1){nodes{...F name}}}fragment F on Event{eventId}',
      'event name eventId id b slug a nodes eventId name',
    ],
  ])('stand in the order of the query: %s', async (query, expected) => {
    expect(keysIn((await post(fetch, query)).body.data)).toEqual(expected.split(' '));
  });
});
