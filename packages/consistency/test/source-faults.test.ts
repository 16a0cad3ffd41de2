import type { Locale } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import { catalogOf } from './catalog-of.ts';
import { prose, proseLocales } from './prose.ts';
import { keyOf, translated, translatedLocales, translationOf } from './translated.ts';

const resources = await loadLanguageResources(['en-US', ...translatedLocales, ...proseLocales]);

function weighty(locale: Locale, replaced?: ReadonlyMap<number, string>): readonly Finding[] {
  const { findings } = check(catalogOf(translated(locale, replaced)), { resources });
  return findings.filter(({ mqmSeverity }) => mqmSeverity !== 'neutral');
}

/**
 * The beginnings of words by which the translations say four things, none of which is part of another. Words of two letters, as
 * Turkish has for the job, are too short to be told from endings.
 */
const terms: Readonly<Record<Locale, readonly string[]>> = {
  'cs-CZ': ['front', 'úloh', 'ovladač', 'licenc'],
  'fi-FI': ['jono', 'tulostim', 'ohjai', 'lisenssi'],
  'hu-HU': ['várólist', 'feladat', 'illesztőprogram', 'licenc'],
  'ko-KR': ['대기열', '작업', '드라이버', '라이선스'],
  'pt-BR': ['fila', 'trabalho', 'driver', 'licença'],
  'tr-TR': ['kuyru', 'yönetici', 'sürücü', 'lisans'],
  'zh-CN': ['队列', '作业', '驱动程序', '许可证'],
};

const unspaced = new Set<Locale>(['ko-KR', 'zh-CN']);

/** Every text with one word for a thing in the place of all its words for another, in the form of some other sentence. */
function exchanged(locale: Locale): ReadonlyMap<number, string>[] {
  const texts = translationOf(locale);
  const own = terms[locale] ?? [];
  const patternOf = (term: string): RegExp =>
    unspaced.has(locale) ? new RegExp(term, 'gu') : new RegExp(`(?<!\\p{L})${term}\\p{L}*`, 'giu');
  return own.flatMap((term, at) => {
    const other = own[(at + 1) % own.length] ?? '';
    const word = texts.flatMap((text) => text.match(patternOf(other)) ?? [])[0] ?? other;
    return texts.flatMap((text, index) => {
      const changed = text.replaceAll(patternOf(term), word);
      return changed === text || patternOf(other).test(text) ? [] : [new Map([[index, changed]])];
    });
  });
}

/** Every text of two sentences without one of them. */
function shortened(locale: Locale): ReadonlyMap<number, string>[] {
  return translationOf(locale).flatMap((text, index) => {
    const sentences = text.split(/(?<=[.。])\s*(?=.)/u);
    return sentences.length < 2
      ? []
      : sentences.map((sentence) => new Map([[index, text.replace(sentence, '').trim()]]));
  });
}

/** Of the faults, the share that is found in its text, and the share that casts blame on another text. */
function outcomes(
  locale: Locale,
  faults: readonly ReadonlyMap<number, string>[],
): { readonly found: number; readonly astray: number } {
  let [found, astray] = [0, 0];
  for (const fault of faults) {
    const keys = new Set([...fault.keys()].map(keyOf));
    const findings = weighty(locale, fault);
    if (findings.some(({ segmentKey }) => keys.has(segmentKey))) found++;
    if (findings.some(({ segmentKey }) => !keys.has(segmentKey))) astray++;
  }
  return { found: found / faults.length, astray: astray / faults.length };
}

describe.each(translatedLocales)('a translation into %s', (locale) => {
  it('is clean where nothing is wrong with it', () => {
    expect(weighty(locale)).toEqual([]);
  });

  it('is found to say one thing by the word for another', () => {
    const faults = exchanged(locale);
    expect(faults.length).toBeGreaterThan(12);
    const { found, astray } = outcomes(locale, faults);
    expect(found).toBeGreaterThanOrEqual(0.8);
    expect(astray).toBeLessThanOrEqual(0.1);
  });

  it('is found to lack a sentence', () => {
    const faults = shortened(locale);
    expect(faults.length).toBeGreaterThan(10);
    const { found, astray } = outcomes(locale, faults);
    expect(found).toBeGreaterThanOrEqual(0.9);
    expect(astray).toBe(0);
  });
});

it.each(proseLocales)('prose in %s that is not translated word for word is clean', (locale) => {
  const { findings } = check(catalogOf(prose(locale)), { resources });
  expect(findings.filter(({ mqmSeverity }) => mqmSeverity !== 'neutral')).toEqual([]);
});
