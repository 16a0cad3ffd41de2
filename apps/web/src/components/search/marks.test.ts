import { expect, test } from 'vitest';
import { markWords } from './marks.ts';

const marked = (text: string, query: string): string =>
  markWords(text, query)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

test.each([
  ['Nie można odwołać certyfikatu.', 'certyfikat', 'Nie można odwołać [certyfikatu].'],
  ['Сертификат не найден в хранилище.', 'сертификаты найдены', '[Сертификат] не [найден] в хранилище.'],
  ['El almacén de certificados.', 'almacen', 'El [almacén] de certificados.'],
  ['Certifikatet hittades inte.', 'CERTIFIKAT', '[Certifikatet] hittades inte.'],
  ['ディスクの空き容量が不足', '空き容量が不足', 'ディスクの[空き容量が不足]'],
  ['Start the server.', 'port', 'Start the server.'],
  ['a <b> c', 'it is', 'a <b> c'],
  ['', 'x', ''],
])('%j for %j is %j', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('nothing of the text is lost', () => {
  const text = 'Ein  Zertifikat\u00a0fehlt – «Zertifikate».';
  expect(
    markWords(text, 'zertifikat')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
