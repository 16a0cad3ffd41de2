import { describe, expect, it } from 'vitest';
import { loadLanguageResources, stemsOnly } from './load.ts';

const resources = await loadLanguageResources(['pt-PT', 'sv-SE', 'ru-RU', 'ko-KR', 'tlh']);

describe('stems', () => {
  it('are the same whether Russian writes ё or е', () => {
    expect(resources.stem('ru-RU', 'подключён')).toBe(resources.stem('ru-RU', 'подключен'));
  });
});

describe('dictionaries', () => {
  it('know the words of their own language, inflected and compounded', () => {
    expect(resources.knows('sv-SE', 'aviseringsprocessen')).toBe(true);
    expect(resources.knows('sv-SE', 'aviseringsporocessen')).toBe(false);
    expect(resources.knows('ru-RU', 'сертификатов')).toBe(true);
  });

  it('tell the regional varieties of a language apart', () => {
    expect(resources.varieties('pt-PT')).toEqual(['pt-BR', 'pt-PT']);
    expect(resources.knows('pt-BR', 'registra')).toBe(true);
    expect(resources.knows('pt-PT', 'registra')).toBe(false);
  });

  it('are chosen by region where there is one for it, by language elsewhere', () => {
    expect(resources.varietyOf('pt-PT')).toBe('pt-PT');
    expect(resources.varietyOf('pt')).toBe('pt-BR');
    expect(resources.varietyOf('sv-FI')).toBe('sv-SE');
    expect(resources.knows('sv-FI', 'processen')).toBe(true);
  });

  it('always include English, in which texts are left', () => {
    expect(resources.knows('en', 'encryption')).toBe(true);
  });

  it('are missing without harm: nothing is known, not everything unknown', () => {
    expect(resources.knows('ko-KR', '인증서')).toBeNull();
    expect(resources.knows('tlh', 'Qapla')).toBeNull();
    expect(resources.varieties('ko-KR')).toEqual([]);
  });
});

describe('stems', () => {
  it('are one for the forms of a word', () => {
    expect(resources.stem('sv-SE', 'processen')).toBe(resources.stem('sv-SE', 'processer'));
    expect(resources.stem('ru-RU', 'сертификата')).toBe(resources.stem('ru-RU', 'сертификатом'));
  });

  it('are the word itself in a language without a stemmer', () => {
    expect(resources.stem('ko-KR', '인증서')).toBe('인증서');
  });

  it('need nothing loaded', () => {
    expect(stemsOnly().stem('it-IT', 'certificati')).toBe('certific');
    expect(stemsOnly().knows('it-IT', 'certificati')).toBeNull();
  });
});

describe('language identification', () => {
  it('names the language of a sentence', () => {
    expect(resources.identify('Troubleshooting certificate profile deployment')?.language).toBe('en');
    expect(resources.identify('Не удалось продлить сертификат регистрации.')?.language).toBe('ru');
  });

  it('says nothing of a word or two', () => {
    expect(resources.identify('NDES SVC')).toBeNull();
  });
});

it('leaves the process as it was: an uncaught error still ends it as Node does', () => {
  expect(process.listeners('uncaughtException').some((listener) => listener.toString().includes('ExitStatus'))).toBe(
    false,
  );
});
