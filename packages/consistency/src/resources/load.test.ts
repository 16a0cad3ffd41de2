import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../test/catalog-of.ts';
import { check } from '../check.ts';
import { askerFor } from './dictionary/asking.ts';
import { loadLanguageResources, stemsOnly } from './load.ts';

const resources = await loadLanguageResources(['pt-PT', 'sv-SE', 'ru-RU', 'de-DE', 'tr-TR', 'th-TH', 'tlh']);

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
    expect(resources.knows('th-TH', 'ใบรับรอง')).toBeNull();
    expect(resources.knows('tlh', 'Qapla')).toBeNull();
    expect(resources.varieties('th-TH')).toEqual([]);
  });
});

describe('a dictionary is asked for what it can tell', () => {
  it('about German nouns with the capital that they have', () => {
    expect(resources.knows('de-DE', 'zertifikat')).toBe(true);
    expect(resources.knows('de-DE', 'zertifkiat')).toBe(false);
  });

  it('in English about an English name that Turkish has lower-cased', () => {
    const name = 'ID'.toLocaleLowerCase('tr');
    expect(name).toBe('\u0131d');
    expect(resources.knows('en', name)).toBe(true);
    expect(resources.knows('tr-TR', 's\u0131n\u0131f')).toBe(true);
  });

  it('not about words in another script, which Korean lets pass and Russian cannot have', () => {
    const korean = askerFor('ko-KR');
    expect(korean('certificate')).toEqual([]);
    expect(korean('인증서')).toEqual(['인증서']);
    expect(resources.knows('ru-RU', 'certificate')).toBe(false);
  });

  it('about a German compound without its linking s, which it refuses: no slip is made of that', () => {
    expect(resources.knows('de-DE', 'zertifikatregistrierung')).toBe(false);
    const catalog = catalogOf({
      texts: { 'event/100/description': { 'de-DE': 'Die Zertifikatregistrierung ist fehlgeschlagen.' } },
    });
    expect(check(catalog, { resources }).findings.filter(({ ruleId }) => ruleId === 'typo')).toEqual([]);
  });
});

describe('stems', () => {
  it('are one for the forms of a Swedish noun, definite or not', () => {
    const forms = ['certifikat', 'certifikatet', 'certifikaten', 'certifikatets', 'certifikatens'];
    expect(new Set(forms.map((form) => resources.stem('sv-SE', form))).size).toBe(1);
    expect(resources.stem('sv-SE', 'systemet')).toBe(resources.stem('sv-SE', 'system'));
    expect(resources.stem('sv-SE', 'servett')).not.toBe(resources.stem('sv-SE', 'server'));
  });

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
