import { describe, expect, test } from 'vitest';
import { corrected, correctionsOf } from './corrections.ts';

const here = { segmentKey: 'event/20202/description', locale: 'pt-PT' };

const finding = (text: string, words: string, suggestion: string | null, status = 'OPEN') => ({
  ...{ fingerprint: words, locale: here.locale, status, suggestion },
  places: [
    { ...here, span: { start: text.indexOf(words), end: text.indexOf(words) + words.length }, translation: { text } },
  ],
});

const suggested = (text: string, markdown: string, findings: readonly ReturnType<typeof finding>[]) =>
  corrected(markdown, correctionsOf(findings, { ...here, text, markdown }));

describe('what findings suggest for a text', () => {
  test('stands in place of the words they flag', () => {
    const text = 'O certificado do do NDES foi emtido.';
    expect(suggested(text, text, [finding(text, 'do do', 'do')])).toBe('O certificado do NDES foi emtido.');
    expect(suggested(text, text, [finding(text, 'do do', 'do'), finding(text, 'emtido', 'emitido')])).toBe(
      'O certificado do NDES foi emitido.',
    );
  });

  test('is found again in the Markdown, where that has the words as often', () => {
    const text = 'Consulte o guia: o guia certo.';
    const markdown = 'Consulte **o guia**: [o guia](https://example.org) certo.';
    const second = { ...finding(text, 'o guia', 'o manual'), fingerprint: 'second' };
    const at = text.lastIndexOf('o guia');
    const places = second.places.map((place) => ({ ...place, span: { start: at, end: at + 6 } }));
    expect(suggested(text, markdown, [{ ...second, places }])).toBe(
      'Consulte **o guia**: [o manual](https://example.org) certo.',
    );
    expect(correctionsOf([finding(text, 'guia:', 'x')], { ...here, text, markdown })).toEqual([]);
  });

  test('is nothing where a finding was dismissed, suggests nothing or is on another text', () => {
    const text = 'do do';
    const none = [finding(text, text, 'do', 'DISMISSED'), finding(text, text, null)];
    expect(correctionsOf(none, { ...here, text, markdown: text })).toEqual([]);
    expect(correctionsOf([finding(text, text, 'do')], { ...here, locale: 'es-ES', text, markdown: text })).toEqual([]);
  });

  test('is made once where two findings flag the same words', () => {
    const text = 'do do NDES';
    const twice = [finding(text, 'do do', 'do'), { ...finding(text, 'do NDES', 'da NDES'), fingerprint: 'other' }];
    expect(suggested(text, text, twice)).toBe('do NDES');
  });
});
