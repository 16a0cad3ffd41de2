import { describe, expect, test } from 'vitest';
import { asCsv, asJson, asMarkdown, asText } from './copy-formats.ts';
import type { CodeForCopy } from './copy-formats.ts';

const code: CodeForCopy = {
  code: '0x00000401',
  decimal: 1025,
  name: 'Symantec_ClientAuthCertNotFound',
  locale: 'it-IT',
  warnings: { lines: [], data: [] },
  message: 'Certificato non trovato. Vedere Installare [RA].',
  parts: [
    { text: 'Certificato non trovato. Vedere ', url: null },
    { text: 'Installare [RA]', url: 'https://learn.microsoft.com/it-it/a_(b)#c' },
    { text: '.', url: null },
  ],
  events: [{ eventId: 20102, name: 'PkcsCertIssue_Failure', severity: 'ERROR' }],
  url: 'https://eventide.example/codes/0x00000401?lang=it-IT',
};

describe('copying a code', () => {
  test('as text reads like the page', () => {
    expect(asText(code)).toBe(
      [
        '0x00000401 (1025) Symantec_ClientAuthCertNotFound',
        'Certificato non trovato. Vedere Installare [RA].',
        '',
        '20102 PkcsCertIssue_Failure',
        '',
        'https://eventide.example/codes/0x00000401?lang=it-IT',
      ].join('\n'),
    );
  });

  test('as Markdown keeps the link, and names and brackets from turning into markup', () => {
    expect(asMarkdown(code)).toBe(
      [
        '### [0x00000401](https://eventide.example/codes/0x00000401?lang=it-IT) (1025) Symantec\\_ClientAuthCertNotFound',
        '',
        'Certificato non trovato. Vedere [Installare \\[RA\\]](<https://learn.microsoft.com/it-it/a_(b)#c>).',
        '',
        '- 20102 PkcsCertIssue\\_Failure',
      ].join('\n'),
    );
  });

  test('as JSON is data', () => {
    const { parts, ...data } = code;
    expect(parts).toHaveLength(3);
    expect(JSON.parse(asJson(code))).toEqual({ ...data, warnings: [] });
  });

  test('as CSV is a head and a row', () => {
    expect(asCsv(code)).toBe(
      'code,decimal,name,locale,message,events,warnings,url\r\n' +
        '0x00000401,1025,Symantec_ClientAuthCertNotFound,it-IT,Certificato non trovato. Vedere Installare [RA].,20102,,' +
        'https://eventide.example/codes/0x00000401?lang=it-IT\r\n',
    );
  });

  test('says under the message that it may be wrong', () => {
    const warned: CodeForCopy = {
      ...code,
      warnings: {
        lines: [
          'Questo testo può essere errato: manca [SVC].',
          'Lo stesso testo in un’altra lingua: svenska',
          'Certifikat saknas.',
        ],
        data: [
          { severity: 'MAJOR', message: 'manca [SVC].', alternative: { locale: 'sv-SE', text: 'Certifikat saknas.' } },
        ],
      },
    };
    expect(asText(warned).split('\n').slice(1, 5)).toEqual([warned.message, ...warned.warnings.lines]);
    expect(asMarkdown(warned).split('\n').slice(3, 8)).toEqual([
      '',
      '> Questo testo può essere errato: manca \\[SVC\\].  ',
      '> Lo stesso testo in un’altra lingua: svenska  ',
      '> Certifikat saknas.',
      '',
    ]);
    expect(JSON.parse(asJson(warned))).toMatchObject({ warnings: warned.warnings.data });
  });
});
