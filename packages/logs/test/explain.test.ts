import { alignCatalog, parsePage } from '@eventide/catalog';
import { describe, expect, test } from 'vitest';
import { createExplainer, knownCatalog, type LogRecord } from '../src/index.ts';
import { contoso } from './catalog.ts';

const record: LogRecord = {
  ...{ index: 1, provider: 'Contoso Agent', channel: 'Contoso Agent', eventId: 301, level: 'WARNING', time: null },
  ...{ computer: 'host.example', recordId: 300, message: null, data: [], place: { line: 1 } },
};

const explain = createExplainer([contoso]);

describe('an event', () => {
  test('of a log that the pages name is explained, with the severity of the pages', () => {
    expect(explain(record)).toMatchObject({
      ...{ catalog: 'contoso', evidence: 'PROVIDER', severity: 'ERROR' },
      event: { name: 'Issue_Failure', description: { text: 'It failed.' } },
    });
  });

  test.each([
    ['another provider', { provider: 'Fabrikam', channel: null }],
    ['another provider in a common log', { provider: 'Microsoft-Windows-DistributedCOM', channel: 'System' }],
    ['a name that shares one word', { provider: 'Contoso Shell', channel: 'Contoso Shell/Operational' }],
    ['an ID that the pages do not have', { eventId: 999 }],
  ])('of %s is none of the pages', (_what, change) => {
    const explained = explain({ ...record, ...change, data: [{ name: 'ErrorCode', value: '0x00000401' }] });
    expect(explained).toMatchObject({ catalog: null, event: null, severity: 'WARNING', codes: [] });
  });

  test('that names neither provider nor log is taken by its ID, and says so', () => {
    expect(explain({ ...record, provider: null, channel: null })).toMatchObject({
      catalog: 'contoso',
      evidence: 'ID_ALONE',
    });
  });

  test('of a known provider only is known where the providers are known', () => {
    const named = createExplainer([{ ...contoso, providers: ['Contoso-Agent-Core'] }]);
    expect(named({ ...record, provider: 'Contoso-Agent-Core' }).evidence).toBe('PROVIDER');
    expect(named({ ...record, provider: 'Fabrikam' }).evidence).toBeNull();
  });

  test('is known by a name that translations share words with', () => {
    const translated = createExplainer([{ ...contoso, logs: ['Contoso Agent コネクタ'] }]);
    expect(translated(record).evidence).toBe('SIMILAR');
  });
});

describe('the codes of an event', () => {
  const codesOf = (change: Partial<LogRecord>) =>
    explain({ ...record, ...change }).codes.map(({ literal, known }) => [literal, known?.name ?? null]);

  test('are read out of fields that mean one, in any spelling', () => {
    for (const value of ['0x401', '1025', '0x00000401', '401h']) {
      expect(codesOf({ data: [{ name: 'DiagnosticCode', value }] })).toEqual([[value, 'Cert_NotFound']]);
    }
  });

  test('are read out of other texts only as they are written in full, or with their name', () => {
    expect(codesOf({ data: [{ name: null, value: 'Code 0x00000401.' }] })).toEqual([['0x00000401', 'Cert_NotFound']]);
    expect(codesOf({ message: 'It failed.\nError code: 1025' })).toEqual([['1025', 'Cert_NotFound']]);
    expect(codesOf({ data: [{ name: 'ProcessId', value: '1025' }], message: 'took 1025 ms, port 1025' })).toEqual([]);
  });

  test('are joined to the spelling of the pages, the generic ones last', () => {
    expect(codesOf({ message: '0x0FFFFFFFF 0x0FFFFFFF 0x00000401 0x00000777' })).toEqual([
      ['0x00000401', 'Cert_NotFound'],
      ['0x00000777', null],
      ['0x0FFFFFFF', 'Unknown_Error'],
    ]);
  });
});

describe('the device of an event', () => {
  test.each([
    [
      'its ID before its name',
      [
        { name: 'DeviceName', value: 'PC-1' },
        { name: 'DeviceId', value: 'abc' },
      ],
      null,
      'abc',
    ],
    ['a label in the message', [], 'It failed.\nDevice ID: 4f3a-77', '4f3a-77'],
    ['nothing', [{ name: 'DeviceType', value: 'x' }], 'The device failed.', null],
  ])('is told by %s', (_what, data, message, device) => {
    expect(explain({ ...record, data, message }).device).toBe(device);
  });
});

describe('pages', () => {
  const page = (log: string) => `---
title: Events
ms.contentlocale: it-IT
---
# <a name="events"></a>Events

Look into **Event Viewer** (**Applications and Services Logs** > **${log}**) for **Notes**, or \`Contoso-Agent/Operational\`.

| ID | Name | Description | Codes |
| --- | --- | --- | --- |
| 10301 | Issue_Failure | Non riuscito. [Qui](help.md) | 0x00000401 |

| Code | Name | Message |
| --- | --- | --- |
| 0x00000401 | NotFound | Installare. |
`;
  const known = (log: string) =>
    knownCatalog(alignCatalog([parsePage(page(log), { file: 'it.md' })], { slug: 'contoso' }), 'sv-SE', {
      providers: ['P'],
    });

  test('say in which log their events stand, and what they mean', () => {
    expect(known('Contoso Agent')).toMatchObject({
      ...{ providers: ['P'], logs: ['Contoso Agent', 'Contoso-Agent/Operational'] },
      events: [{ eventId: 10301, description: { text: 'Non riuscito. Qui', locale: 'it-IT', isFallback: true } }],
      codes: [{ code: '0x00000401', name: 'NotFound', message: { text: 'Installare.' } }],
    });
  });

  test('say nothing by a log that all programs write to', () => {
    expect(known('Application').logs).toEqual(['Contoso-Agent/Operational']);
  });
});
