import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../test/catalog-of.ts';
import { translated, translatedLocales } from '../../../test/translated.ts';
import { texts } from '../../../test/worked-example.ts';
import { createInput } from '../../input.ts';
import { loadLanguageResources } from '../../resources/load.ts';
import type { Example } from '../../rule.ts';
import { deviations } from './departures.ts';
import { type Entry, lexicon } from './lexicon.ts';

const resources = await loadLanguageResources(['en-US', 'en-GB', 'it-IT', ...translatedLocales]);

function lexiconOf(example: Pick<Example, 'texts' | 'source'>): ReadonlyMap<string, Entry> {
  return createInput(catalogOf(example), resources, null).analyse(lexicon);
}

/** The first letters of how each language says four of the source's words. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'cs-CZ': ['tiskárn', 'front', 'ovladač', 'licen'],
  'fi-FI': ['tulosti', 'jono', 'ohjai', 'lisenssi'],
  'hu-HU': ['nyomtató', 'várólist', 'illesztőprogram', 'licenc'],
  'ko-KR': ['프린터', '대기열', '드라이버', '라이선스'],
  'pt-BR': ['impressora', 'fila', 'driver', 'licença'],
  'tr-TR': ['yazıcı', 'kuyru', 'sürücü', 'lisans'],
  'zh-CN': ['打印机', '队列', '驱动程序', '许可证'],
};

describe('the lexicon of a pair', () => {
  it.each(translatedLocales)('learns by repetition how %s says a word', (locale) => {
    const entries = lexiconOf(translated(locale));
    expect(['printer', 'queue', 'driver', 'licens'].map((key) => entries.get(key)?.rendering)).toEqual(
      expected[locale],
    );
  });

  it('gives no rendering to words that always stand together', () => {
    const sentences: readonly (readonly [string, string])[] = [
      ['The remote session was closed.', 'Die Fernsitzung wurde geschlossen.'],
      ['Start a remote session.', 'Starten Sie eine Fernsitzung.'],
      ['A remote session needs a password.', 'Für eine Fernsitzung ist ein Kennwort erforderlich.'],
    ];
    const entries = lexiconOf({
      source: 'en-GB',
      texts: Object.fromEntries(
        sentences.map(([en, de], index) => [`event/10${index}/description`, { 'en-GB': en, 'de-DE': de }]),
      ),
    });
    expect([entries.get('remot'), entries.get('session')]).toEqual([undefined, undefined]);
  });

  it('is as the README tells of the worked example', () => {
    const own = Object.fromEntries(
      Object.entries(texts).map(([key, byLocale]) => [
        key,
        { 'en-GB': byLocale['en-GB'] ?? '', 'it-IT': byLocale['it-IT'] ?? '' },
      ]),
    );
    const example = { source: 'en-GB', texts: own };
    const valve = lexiconOf(example).get('valv');
    expect(valve?.rendering).toBe('valvola');
    expect(valve?.hits.length).toBe(4);
    expect(valve?.misses.map(({ bead }) => bead.row.segmentKey)).toEqual(['event/105/description']);
    expect(createInput(catalogOf(example), resources, null).analyse(deviations)).toEqual([]);
  });

  it('is empty without a source', () => {
    expect(lexiconOf({ texts }).size).toBe(0);
  });
});
