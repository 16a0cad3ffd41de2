import { describe, expect, test } from 'vitest';
import { asCsv, asJson, asMarkdown, asText } from './copy-formats.ts';
import type { EventForCopy } from './copy-formats.ts';

const event: EventForCopy = {
  eventId: 20102,
  name: 'PkcsCertIssue_Failure',
  severityWord: 'Errore',
  severity: 'ERROR',
  outcome: 'FAILURE',
  operation: 'PkcsCertIssue',
  locale: 'it-IT',
  description: 'Non è possibile rilasciare un certificato [PKCS].',
  warnings: { lines: [], data: [] },
  codes: [
    {
      ...{ citedAs: '0x00000400', code: '0x00000400', name: 'PKCS_Issue_CA_Unavailable' },
      ...{ message: 'La CA non è valida.', warnings: { lines: [], data: [] } },
    },
  ],
  url: 'https://eventide.example/events/20102?lang=it-IT',
};

describe('copying an event', () => {
  test('as text reads like the page', () => {
    expect(asText(event)).toBe(
      [
        '20102 PkcsCertIssue_Failure (Errore)',
        'Non è possibile rilasciare un certificato [PKCS].',
        '',
        '0x00000400 PKCS_Issue_CA_Unavailable: La CA non è valida.',
        '',
        'https://eventide.example/events/20102?lang=it-IT',
      ].join('\n'),
    );
  });

  test('as Markdown links the event and keeps names and brackets from turning into markup', () => {
    expect(asMarkdown(event)).toBe(
      [
        '### [20102 PkcsCertIssue\\_Failure](https://eventide.example/events/20102?lang=it-IT) (Errore)',
        '',
        'Non è possibile rilasciare un certificato \\[PKCS\\].',
        '',
        '- `0x00000400` PKCS\\_Issue\\_CA\\_Unavailable: La CA non è valida.',
      ].join('\n'),
    );
  });

  test('as JSON is data, without the words of the interface', () => {
    const { severityWord, warnings, codes, ...data } = event;
    expect(JSON.parse(asJson(event))).toEqual({
      ...data,
      warnings: warnings.data,
      codes: codes.map((code) => ({ ...code, warnings: [] })),
    });
    expect(asJson(event)).not.toContain(severityWord);
  });

  test('as CSV is a head and a row, with quotation marks where a comma needs them', () => {
    expect(asCsv({ ...event, description: 'Rete, "CA" o PKCS.' })).toBe(
      'eventId,name,severity,outcome,operation,locale,description,codes,warnings,url\r\n' +
        '20102,PkcsCertIssue_Failure,ERROR,FAILURE,PkcsCertIssue,it-IT,"Rete, ""CA"" o PKCS.",0x00000400,,' +
        'https://eventide.example/events/20102?lang=it-IT\r\n',
    );
  });

  test('says under each text that it may be wrong', () => {
    const warning = (message: string) => ({
      lines: [`Può essere errato: ${message}`],
      data: [{ severity: 'CRITICAL', message, alternative: null }],
    });
    const warned: EventForCopy = {
      ...event,
      warnings: warning('dice il contrario.'),
      codes: event.codes.map((code) => ({ ...code, warnings: warning('manca CA.') })),
    };
    expect(asText(warned).split('\n').slice(1, 6)).toEqual([
      event.description,
      'Può essere errato: dice il contrario.',
      '',
      '0x00000400 PKCS_Issue_CA_Unavailable: La CA non è valida.',
      '  Può essere errato: manca CA.',
    ]);
    expect(asMarkdown(warned).split('\n').slice(3)).toEqual([
      '',
      '> Può essere errato: dice il contrario.',
      '',
      '- `0x00000400` PKCS\\_Issue\\_CA\\_Unavailable: La CA non è valida.',
      '',
      '  > Può essere errato: manca CA.',
    ]);
    expect(JSON.parse(asJson(warned))).toMatchObject({
      warnings: warned.warnings.data,
      codes: [{ warnings: [{ message: 'manca CA.' }] }],
    });
  });
});
