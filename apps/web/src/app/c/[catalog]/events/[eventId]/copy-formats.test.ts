import { describe, expect, test } from 'vitest';
import { asJson, asMarkdown, asText } from './copy-formats.ts';
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
  codes: [
    { citedAs: '0x00000400', code: '0x00000400', name: 'PKCS_Issue_CA_Unavailable', message: 'La CA non è valida.' },
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
    const { severityWord, ...data } = event;
    expect(JSON.parse(asJson(event))).toEqual(data);
    expect(asJson(event)).not.toContain(severityWord);
  });
});
