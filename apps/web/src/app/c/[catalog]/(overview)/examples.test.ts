import { describe, expect, test } from 'vitest';
import { examplesOf } from './examples.ts';

const text = (value: string, locale = 'it-IT') => ({ value, locale, direction: 'LTR' as const });
const event = (eventId: number, severity: string, value: string, codes: readonly string[] = []) => ({
  ...{ eventId, severity, description: text(value) },
  diagnosticCodes: codes.map((citedAs) => ({ citedAs })),
});
const queries = (...of: Parameters<typeof examplesOf>) => examplesOf(...of).map(({ query }) => query);

describe('the examples of a catalogue', () => {
  test('are an error with a code, that code, and the beginning of another error in its language', () => {
    const events = [
      event(10010, 'INFORMATION', 'Il connettore è avviato.'),
      event(10102, 'ERROR', 'Impossibile scaricare la richiesta.'),
      event(20102, 'ERROR', 'Certificato non emesso.', ['0x00000401']),
    ];
    expect(examplesOf(events, [])).toEqual([
      { query: '20102', text: null },
      { query: '0x00000401', text: null },
      { query: 'Impossibile scaricare la richiesta', text: { locale: 'it-IT', direction: 'LTR' } },
    ]);
  });

  test('end after a word', () => {
    const long = 'The connector could not download the request of the certificate';
    expect(queries([event(1, 'ERROR', 'x'), event(2, 'ERROR', long)], [])).toEqual([
      '1',
      'The connector could not download the request of',
    ]);
  });

  test('are codes and their messages where there are no events', () => {
    const codes = [
      { code: '0x1', message: text('First.') },
      { code: '0x2', message: text('Second one.') },
    ];
    expect(queries([], codes)).toEqual(['0x1', 'Second one']);
  });

  test('are none of an empty catalogue', () => {
    expect(examplesOf([], [])).toEqual([]);
  });
});
