import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import { formatFinding } from '../src/words.ts';
import { catalogFrom, type Texts } from './catalog-from.ts';
import { cleanTexts } from './clean-texts.ts';

const tags = [
  'es-ES',
  'it-IT',
  'pt-PT',
  'ru-RU',
  'sv-SE',
  'fr-FR',
  'de-DE',
  'ja-JP',
  'zh-CN',
  'ko-KR',
  'ar-SA',
  'tr-TR',
];
const resources = await loadLanguageResources(tags);

function findingsIn(texts: Texts): readonly Finding[] {
  return check(catalogFrom(texts), { resources }).findings;
}

function weighty(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ mqmSeverity }) => mqmSeverity !== 'neutral')
    .map(
      (finding) => `${finding.ruleId} ${finding.locale ?? '*'} ${finding.segmentKey}: ${formatFinding(finding, 'en')}`,
    );
}

/** Pieces that rules look for, and any characters at all. */
const piece = fc.oneof(
  fc.constantFrom(
    'den',
    'do do',
    ' .',
    '(',
    ')',
    '「',
    '"',
    '«',
    '»',
    'x.y',
    '0x0',
    '6.18. x',
    '>',
    'IDs',
    'се',
    '\u200B',
  ),
  fc.constantFrom(
    '。',
    '、',
    'é',
    'e\u0301',
    '\uD800',
    '-',
    '--',
    "l'",
    ' ',
    '\u00A0',
    '…',
    '..',
    'Connector',
    '証明書',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const anyTexts = fc.dictionary(
  fc.constantFrom(
    'page/title',
    'para/top/1',
    'heading/top',
    'event/1/description',
    'event/2/description',
    'event/2/name',
    'code/0x00000001/message',
  ),
  fc.dictionary(fc.constantFrom(...tags), anyText, { minKeys: 1, maxKeys: tags.length }),
  { minKeys: 1 },
);

describe('any text in any locale', () => {
  it('is read by every rule without an exception, and every span lies inside of its text', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        for (const { locale, segmentKey, span } of findingsIn(texts)) {
          if (span === null || locale === null) continue;
          const text = texts[segmentKey]?.[locale] ?? '';
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same findings each time', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        expect(findingsIn(texts)).toEqual(findingsIn(texts));
      }),
      { numRuns: 30 },
    );
  });
});

const locales = Object.keys(cleanTexts['page/title'] ?? {});
const keys = Object.keys(cleanTexts);

function withText(key: string, locale: string, change: (text: string) => string): Texts {
  return { ...cleanTexts, [key]: { ...cleanTexts[key], [locale]: change(cleanTexts[key]?.[locale] ?? '') } };
}

describe('a page without faults', () => {
  it('comes out clean', () => {
    expect(weighty(findingsIn(cleanTexts))).toEqual([]);
  });

  it('stays clean with any of its locales left out', () => {
    fc.assert(
      fc.property(fc.subarray(locales, { minLength: 1 }), (kept) => {
        const texts = Object.fromEntries(
          Object.entries(cleanTexts).map(([key, byLocale]) => [
            key,
            Object.fromEntries(Object.entries(byLocale).filter(([locale]) => kept.includes(locale))),
          ]),
        );
        expect(weighty(findingsIn(texts))).toEqual([]);
      }),
    );
  });

  it.each([
    ['white space at the ends of a cell', (text: string) => `  ${text} `],
    ['a space that does not break', (text: string) => text.replace(' ', '\u00A0')],
  ])('stays clean after a harmless change: %s', (_, change) => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...locales), (key, locale) => {
        expect(weighty(findingsIn(withText(key, locale, change)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a fault put into a page without faults is found', () => {
  const swapInside = (text: string): string => text.replace(/(?<=\p{L}{3})(\p{L})(?!\1)(\p{L})(?=\p{L}{2})/u, '$2$1');
  it.each([
    ['a word said twice', (text: string) => text.replace(/(?<= )(\p{L}{4,})(?= )/u, '$1 $1'), ['doubled-word']],
    ['a space before the full stop', (text: string) => text.replace(/\.$/, ' .'), ['spacing']],
    ['no final full stop', (text: string) => text.replace(/\.$/, ''), ['final-stop']],
    ['a bracket never closed', (text: string) => text.replace(/^(\p{L}+) /u, '$1 ('), ['brackets']],
    ['a lower-case start', (text: string) => text.charAt(0).toLowerCase() + text.slice(1), ['capitalisation']],
    ['a zero-width space', (text: string) => text.replace(/(?<=\p{L}{2})(?=\p{L})/u, '\u200B'), ['bad-characters']],
    ['letters in the wrong order', swapInside, ['typo']],
  ])('%s', (_, change, ruleIds) => {
    let found = 0;
    let made = 0;
    for (const key of keys.filter((name) => name.startsWith('event/'))) {
      for (const locale of locales) {
        if (change(cleanTexts[key]?.[locale] ?? '') === cleanTexts[key]?.[locale]) continue;
        made++;
        const findings = findingsIn(withText(key, locale, change));
        if (findings.some((one) => ruleIds.includes(one.ruleId) && one.locale === locale && one.segmentKey === key))
          found++;
      }
    }
    expect(made).toBeGreaterThan(10);
    expect(found / made).toBeGreaterThanOrEqual(ruleIds.includes('typo') ? 0.7 : 0.95);
  });

  it('a sentence of another locale', () => {
    const key = 'event/102/description';
    let found = 0;
    let made = 0;
    for (const locale of locales) {
      for (const other of locales) {
        if (other === locale) continue;
        made++;
        const findings = findingsIn(withText(key, locale, () => cleanTexts[key]?.[other] ?? ''));
        if (findings.some((one) => one.ruleId === 'untranslated' && one.locale === locale && one.segmentKey === key))
          found++;
      }
    }
    expect(found / made).toBeGreaterThanOrEqual(0.7);
  });
});
