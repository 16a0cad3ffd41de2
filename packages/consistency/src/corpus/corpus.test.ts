import { describe, expect, it } from 'vitest';
import { invariantFinder } from './invariants.ts';
import { numberFinder } from './numbers.ts';
import { sentenceSplitter } from './sentences.ts';
import { createVocabulary } from './vocabulary.ts';
import { wordSplitter } from './words.ts';

const wordsOf = (locale: string, text: string): string[] => {
  const { starts, ends } = wordSplitter(locale)(text);
  return starts.map((start, index) => text.slice(start, ends[index]));
};
const sentencesOf = (locale: string, text: string): string[] =>
  sentenceSplitter(locale)(text).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each([
    ['it-IT', "Vedere l'autorità (CA).", ['Vedere', "l'", 'autorità', 'CA']],
    ['fr-FR', 'd’événements', ['d’', 'événements']],
    ['uk-UA', 'об’єкт', ['об’єкт']],
    ['sv-SE', 'händelse-ID:n', ['händelse', 'ID', 'n']],
    ['de-DE', 'PkcsCertIssue_Failure 0x00000400', ['PkcsCertIssue_Failure', '0x00000400']],
    ['he-IL', 'אישור ה-PKCS', ['אישור', 'ה', 'PKCS']],
    ['ko-KR', 'PKCS 인증서를 발급', ['PKCS', '인증서를', '발급']],
  ])('of %s: %s', (locale, text, words) => {
    expect(wordsOf(locale, text)).toEqual(words);
  });

  it('leave out the scheme of an address', () => {
    expect(wordsOf('de-DE', 'Siehe https://example.org')).toEqual(['Siehe', 'example', 'org']);
  });

  it('are found where nothing stands between them', () => {
    const words = wordsOf('ja-JP', 'PKCS証明書が発行されました。');
    expect(words[0]).toBe('PKCS');
    expect(words.slice(1).join('')).toBe('証明書が発行されました');
    expect(words.length).toBeGreaterThan(3);
  });
});

describe('sentences', () => {
  it.each([
    ['es-ES', 'Reinstale el conector. Revise los detalles.', ['Reinstale el conector.', 'Revise los detalles.']],
    ['ru-RU', 'Сведения см. в описании. См. Таблицу 2.', ['Сведения см. в описании.', 'См. Таблицу 2.']],
    ['de-DE', 'Siehe z. B. Tabelle 1.', ['Siehe z. B. Tabelle 1.']],
    ['pt-PT', 'A versão 6.1806. x. x falhou. Tente.', ['A versão 6.1806. x. x falhou.', 'Tente.']],
    ['ja-JP', '失敗しました。もう一度。', ['失敗しました。', 'もう一度。']],
    ['ar-EG', 'هل فشل؟ حاول مرة أخرى.', ['هل فشل؟', 'حاول مرة أخرى.']],
    ['hi-IN', 'विफल हुआ। फिर प्रयास करें।', ['विफल हुआ।', 'फिर प्रयास करें।']],
    ['en-GB', '', []],
  ])('of %s: %s', (locale, text, sentences) => {
    expect(sentencesOf(locale, text)).toEqual(sentences);
  });
});

describe('numbers have one spelling', () => {
  it.each([
    ['en-US', '1,500.5'],
    ['de-DE', '1.500,5'],
    ['fr-FR', '1\u202F500,5'],
    ['ru-RU', '1 500,5'],
    ['ar-EG', '١٬٥٠٠٫٥'],
    ['ja-JP', '１,５００.５'],
  ])('of %s: %s', (locale, text) => {
    expect(numberFinder(locale)(text).map(({ value }) => value)).toEqual(['1500.5']);
  });
});

describe('the name of a base is no number', () => {
  it.each([
    ['ja-JP', '16進コードは 10 進数'],
    ['zh-CN', '16进制'],
    ['ko-KR', '16진수'],
  ])('%s %s', (locale, text) => {
    expect(numberFinder(locale)(text)).toEqual([]);
  });
});

describe('invariants', () => {
  const plain = { strong: false, emphasis: false, code: false, url: null };
  const find = (locale: string, text: string, parts = [{ ...plain, text }]): string[] =>
    invariantFinder(locale)(text, parts).map(({ kind, value }) => `${kind} ${value}`);

  it('are codes, versions, acronyms, identifiers, numbers and separators', () => {
    expect(
      find('en-GB', 'From 6.1806.x.x on, NDES (0x0000040a) says Sync_Failure in Details > State 2000 times.'),
    ).toEqual([
      'VERSION 6.1806.x.x',
      'ACRONYM NDES',
      'CODE 0x0000040A',
      'IDENTIFIER Sync_Failure',
      'NUMBER 2000',
      'SEPARATOR >',
    ]);
  });

  it('are links by their target and code by its text', () => {
    const parts = [
      { ...plain, text: 'Run ' },
      { ...plain, text: 'setup', code: true },
      { ...plain, text: ' or ' },
      { ...plain, text: 'read ', url: 'https://aka.ms/x' },
      { ...plain, text: 'this', strong: true, url: 'https://aka.ms/x' },
    ];
    const text = parts.map((part) => part.text).join('');
    const found = invariantFinder('en-GB')(text, parts);
    expect(found.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['CODE_SPAN setup', 'LINK https://aka.ms/x']);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['setup', 'read this']);
  });
});

describe('a vocabulary', () => {
  it('takes the plural of an acronym for the acronym', () => {
    const vocabulary = createVocabulary('de-DE', (word) => `${word}-`);
    const stems = ['ID', 'IDs', 'Ids'].map((word) => vocabulary.stem(vocabulary.add(word)));
    expect(stems).toEqual(['id', 'id', 'ids-']);
  });

  it('numbers each word once, counts it, and never stems an acronym', () => {
    const vocabulary = createVocabulary('tr-TR', (word) => word.slice(0, 4));
    const [first, again, other] = ['İptal', 'İptal', 'SCEPS'].map((word) => vocabulary.add(word));
    expect([first, again, other]).toEqual([0, 0, 1]);
    expect([vocabulary.size, vocabulary.count(0), vocabulary.id('SCEPS')]).toEqual([2, 2, 1]);
    expect([vocabulary.folded(0), vocabulary.stem(0), vocabulary.stem(1)]).toEqual(['iptal', 'ipta', 'sceps']);
  });
});
