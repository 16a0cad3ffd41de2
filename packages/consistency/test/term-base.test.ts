import { alignCatalog } from '@eventide/catalog';
import type { Locale } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import type { TermBase } from '../src/rule.ts';
import { rule } from '../src/rules/term-base/rule.ts';
import { realField } from './faults/real.ts';
import { Dice, documentOf, languageResources, type Pages, realPages, rewrite } from './mutation.ts';

const { markdownOf, prose } = realField;

/** What each page says for a certificate, and a word for it that no page has. */
const words: Readonly<Record<Locale, { readonly term: string; readonly other: string }>> = {
  'es-ES': { term: 'certificado', other: 'credencial' },
  'it-IT': { term: 'certificato', other: 'attestato' },
  'pt-PT': { term: 'certificado', other: 'credencial' },
  'ru-RU': { term: 'сертификат', other: 'удостоверение' },
  'sv-SE': { term: 'certifikat', other: 'intyg' },
};

const terms = new Map(Object.entries(words).map(([locale, { term }]) => [locale, [term]]));
const forbidden = new Map(Object.entries(words).map(([locale, { other }]) => [locale, [other]]));
const resources = await languageResources();

function findingsIn(pages: Pages, termBase: TermBase): readonly Finding[] {
  const catalog = alignCatalog([...pages.values()].map(documentOf));
  return check(catalog, { resources, rules: [rule], termBase }).findings;
}

/** No other word of the text begins as the term does: a word of the same stem speaks for the text. */
const stemLetters = 6;

/** Texts in which the term stands exactly once and uninflected, with that place replaced. */
const replaced = Object.entries(words).flatMap(([locale, { term, other }]) => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${term}(?![\\p{L}\\p{N}-])`, 'gu');
  return prose.flatMap((key) => {
    const markdown = markdownOf(locale, key);
    const [first, ...others] = markdown.matchAll(pattern);
    const isOnce =
      first !== undefined &&
      others.length === 0 &&
      markdown.toLowerCase().split(term.slice(0, stemLetters)).length === 2;
    return isOnce ? [{ locale, key, markdown: markdown.replace(pattern, other) }] : [];
  });
});

describe('a term base', () => {
  const concept = { id: 'certificate', terms };

  it('finds nothing in pages that say its terms', () => {
    expect(findingsIn(realPages, { concepts: [{ ...concept, forbidden }] })).toEqual([]);
  });

  it('finds every forbidden word put in place of its term, and replaces it', () => {
    const dice = new Dice(733);
    for (let draw = 0; draw < 40; draw++) {
      const fault = dice.pick(replaced);
      const found = findingsIn(rewrite(realPages, [fault]), { concepts: [{ ...concept, forbidden }] });
      expect(found.map(({ locale, segmentKey, suggestion }) => ({ locale, segmentKey, suggestion }))).toEqual([
        { locale: fault.locale, segmentKey: fault.key, suggestion: words[fault.locale]?.term },
      ]);
    }
  });

  it('finds every text that alone has another word than the approved one', () => {
    const dice = new Dice(734);
    const everywhere = replaced.filter(({ key }) =>
      Object.entries(words).every(([locale, { term }]) => markdownOf(locale, key).toLowerCase().includes(term)),
    );
    for (let draw = 0; draw < 40; draw++) {
      const fault = dice.pick(everywhere);
      const found = findingsIn(rewrite(realPages, [fault]), { concepts: [concept] });
      expect(found.map(({ locale, segmentKey, messageId }) => ({ locale, segmentKey, messageId }))).toEqual([
        { locale: fault.locale, segmentKey: fault.key, messageId: 'missing' },
      ]);
    }
  });
});
