import { describe, expect, test } from 'vitest';
import {
  directionOf,
  invariants,
  isCodeLiteral,
  localeName,
  operationOf,
  otelSeverityNumber,
  outcomeOf,
  parseCode,
  resolveLink,
  severityOf,
  windowsLevel,
} from './index.ts';

describe('parseCode', () => {
  test.each(['0x00000401', '0X401', '401h', '&H401', '00000401', '1025', ' 1025 ', '０ｘ４０１', '١٠٢٥'])(
    'reads %s as 0x00000401',
    (text) => {
      expect(parseCode(text)).toEqual({ canonical: '0x00000401', value: 1025 });
    },
  );

  test('reads signed decimals by their bits', () => {
    expect(parseCode('-2147024891')).toEqual({ canonical: '0x80070005', value: 0x80070005 });
    expect(parseCode('4294967295')?.canonical).toBe('0xFFFFFFFF');
  });

  test.each(['', '0x', '0x0FFFFFFFF', '0xZZ', 'abc', '4294967296', '-2147483649', '1.5', '0x 401'])(
    'refuses "%s"',
    (text) => {
      expect(parseCode(text)).toBeNull();
    },
  );

  test('only the documented form is a code literal', () => {
    expect(['0x0FFFFFFF', '0X0fffffff', '0x0FFFFFFFF', '0FFFFFFF'].map(isCodeLiteral)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test.each([
  ['PkcsCertIssue_Success', 'SUCCESS', 'INFORMATION', 'PkcsCertIssue', 4, 9],
  ['RetrieveCertificate_Warning', 'WARNING', 'WARNING', 'RetrieveCertificate', 3, 13],
  ['PkcsCertIssue_Failure', 'FAILURE', 'ERROR', 'PkcsCertIssue', 2, 17],
  ['RetrieveCertificate_Error', 'ERROR', 'ERROR', 'RetrieveCertificate', 2, 17],
  ['StartedConnectorService', 'STARTED', 'INFORMATION', 'StartedConnectorService', 4, 9],
  ['StoppedConnectorService', 'STOPPED', 'INFORMATION', 'StoppedConnectorService', 4, 9],
  ['Something', null, 'UNKNOWN', 'Something', 0, 0],
] as const)('%s is %s, %s', (name, outcome, severity, operation, level, number) => {
  expect(outcomeOf(name)).toBe(outcome);
  expect(severityOf(name)).toBe(severity);
  expect(operationOf(name)).toBe(operation);
  expect(windowsLevel(severity)).toBe(level);
  expect(otelSeverityNumber(severity)).toBe(number);
});

describe('invariants', () => {
  const shown = (text: string): string[] =>
    invariants(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

  test.each([
    ['Från version 6.1806.x.x loggar', ['VERSION 6.1806.x.x']],
    ['A partir da versão 6.1806. x. x, o', ['NUMBER 6.1806']],
    ['i registri SVC NDES.', ['ACRONYM SVC', 'ACRONYM NDES']],
    ['händelse-ID:n och IDs, PKCS-certifikat', ['ACRONYM ID', 'ACRONYM ID', 'ACRONYM PKCS']],
    ['имени ЦС и ИТ-администратор', ['ACRONYM ЦС', 'ACRONYM ИТ']],
    ['コード0x00000401とNDESサーバー', ['CODE 0x00000401', 'ACRONYM NDES']],
    [
      'PkcsCertIssue_Failure, StartedConnectorService',
      ['IDENTIFIER PkcsCertIssue_Failure', 'IDENTIFIER StartedConnectorService'],
    ],
    ['see https://aka.ms/script. Then 3,5 of 20102', ['URL https://aka.ms/script', 'NUMBER 3,5', 'NUMBER 20102']],
    [
      'in C:\\Program Files or %ProgramFiles%\\NDES\\svc.log',
      ['PATH C:\\Program', 'PATH %ProgramFiles%\\NDES\\svc.log'],
    ],
    ['A word, É um Êxito, В ответе', []],
    ['SHA256 and M365', ['ACRONYM SHA256', 'ACRONYM M365']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('resolveLink', () => {
  const page = 'certificates-digicert-configure.md#install-the-digicert-ra-certificate';

  test('leads to the published page in the reader’s locale', () => {
    expect(resolveLink(page, 'it-IT')).toBe(
      'https://learn.microsoft.com/it-it/mem/intune/protect/certificates-digicert-configure#install-the-digicert-ra-certificate',
    );
    expect(resolveLink('../fundamentals/what-is.md', 'sv-SE')).toBe(
      'https://learn.microsoft.com/sv-se/mem/intune/fundamentals/what-is',
    );
    expect(resolveLink('/windows/security/', 'ru-RU')).toBe('https://learn.microsoft.com/ru-ru/windows/security/');
  });

  test.each([
    'https://aka.ms/intuneconnectorverificationscript',
    'http://example.com/a.md?b#c',
    '#here',
    'mailto:a@example.com',
  ])('keeps %s', (url) => {
    expect(resolveLink(url, 'it-IT')).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '',
    'https://[',
  ])('refuses %j', (url) => {
    expect(resolveLink(url, 'it-IT')).toBeNull();
  });
});

test('locales have names in the reader’s language, and a direction', () => {
  expect(localeName('it-IT', 'it-IT')).toBe('italiano (Italia)');
  expect(localeName('pt-PT', 'en')).toBe('Portuguese (Portugal)');
  expect(localeName('not a tag', 'en')).toBe('not a tag');
  expect(['it-IT', 'ar-SA', 'he-IL', 'fa', 'ur-PK', 'az-Arab', 'ja', 'nonsense!'].map(directionOf)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});
