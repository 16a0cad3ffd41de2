import type { Locale } from '@eventide/catalog';
import { alignCatalog } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check, type CheckResult } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import { rules } from '../src/rules.generated.ts';
import { formatFinding } from '../src/words.ts';
import { inventedPages, manyLocales } from './invented.ts';
import { Dice, documentOf, type Pages } from './mutation.ts';

const resources = await loadLanguageResources(manyLocales);
const all = inventedPages(manyLocales);

function pagesOf(locales: readonly Locale[]): Pages {
  return new Map(locales.map((locale) => [locale, all.get(locale) ?? '']));
}

function review(pages: Pages): CheckResult {
  return check(alignCatalog([...pages.values()].map(documentOf)), { resources });
}

function blaming(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ mqmSeverity, locale }) => mqmSeverity !== 'neutral' && locale !== null)
    .map((finding) => [finding.ruleId, finding.locale, finding.segmentKey, formatFinding(finding, 'en')].join(' '));
}

function lineOf(page: string, start: string): string {
  return page.split('\n').find((line) => line.startsWith(start)) ?? '';
}

/** The mark by which the page ends its sentences. */
function stopOf(page: string): string {
  return /[。।։]/.exec(lineOf(page, '| 20202 '))?.[0] ?? '.';
}

/** What a page says and another does not, so that only comparing them can tell. */
const differences: Readonly<Record<string, (page: string) => string>> = {
  'a row less': (page) => page.replace(`${lineOf(page, '| 20400 ')}\n`, ''),
  'another name of an event': (page) => page.replace('Upload_Failure', 'Upload_Failed'),
  'another code cited': (page) => page.replace('0x00000000, 0x00000405', '0x00000000, 0x00000404'),
  'a code less': (page) => page.replace('0x00000400, 0x00000401, ', '0x00000400, '),
  'another version': (page) => page.replace('6.1806.x.x', '6.1906.x.x'),
  'an acronym less': (page) => page.replace(/ ?\bPKCS\b/g, ''),
  'another address': (page) => page.replace('intuneconnectorverificationscript', 'intuneconnectorscript'),
  'no bold': (page) => page.replaceAll('**', ''),
  'rows in another order': (page) => {
    const [one, other] = [lineOf(page, '| 20200 '), lineOf(page, '| 20202 ')];
    return page.replace(`${one}\n${other}\n`, `${other}\n${one}\n`);
  },
  'a field less': (page) => page.replace(/^ms\.subservice: .*\n/m, ''),
  'a final full stop': (page) => {
    const line = lineOf(page, '| 10010 ');
    const cells = line.split(' | ');
    return page.replace(line, cells.map((cell, at) => (at === 2 ? cell.trimEnd() + stopOf(page) : cell)).join(' | '));
  },
};
const kinds = Object.entries(differences);

/** In this many locales of those, picked by the dice. */
function changed(pages: Pages, among: readonly Locale[], to: (page: string) => string): Pages {
  return new Map([...pages].map(([locale, page]) => [locale, among.includes(locale) ? to(page) : page]));
}

function some(dice: Dice, count: number, from: readonly Locale[]): Locale[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(dice.roll(left.length), 1)).flat();
}

describe.each([1, 2, 3, 5, 13, 40])('%i locales', (count) => {
  const locales = manyLocales.slice(0, count);
  const { findings, stats } = review(pagesOf(locales));

  it('are reviewed without blame where nothing was mistranslated', () => {
    expect(stats.locales.map(({ locale }) => locale)).toEqual([...locales].sort());
    expect(blaming(findings)).toEqual([]);
    expect(findings.filter(({ locale }) => locale === null).map(({ ruleId }) => ruleId)).toContain(
      'reference-integrity',
    );
  });

  it('are told which rules had too few of them, and found nothing all the same', () => {
    const found = new Set(findings.map(({ ruleId }) => ruleId));
    const tooFew = rules
      .filter(({ id, fewestLocales = 1 }) => fewestLocales > count && !found.has(id))
      .map(({ id }) => id);
    expect(stats.notJudged.map(({ ruleId }) => ruleId)).toEqual(tooFew);
    expect(tooFew.length > 0).toBe(count < 4);
  });

  // Of two, neither can be blamed.
  if (count < 3) return;
  it('show who parts from all others', () => {
    const dice = new Dice(count);
    const [culprit = ''] = some(dice, 1, locales);
    for (const [name, to] of kinds) {
      const after = review(changed(pagesOf(locales), [culprit], to));
      const known = new Set(findings.map(({ fingerprint }) => fingerprint));
      const raised = after.findings.filter(({ fingerprint }) => !known.has(fingerprint));
      expect(
        raised.map(({ locale }) => locale),
        `${name} in ${culprit}`,
      ).toContain(culprit);
      expect(blaming(raised.filter(({ locale }) => locale !== culprit)), `${name} in ${culprit}`).toEqual([]);
    }
  }, 120_000);
});

describe.each([
  [2, 1],
  [4, 2],
  [6, 3],
  [5, 2],
])('of %i locales %i against the others', (count, few) => {
  it.each(kinds)('%s: nobody is blamed', (_, to) => {
    const dice = new Dice(count * 31);
    for (let draw = 0; draw < 4; draw++) {
      const locales = some(dice, count, manyLocales.slice(0, 10));
      const { findings } = review(changed(pagesOf(locales), some(dice, few, locales), to));
      expect(blaming(findings), locales.join(' ')).toEqual([]);
    }
  });
});

describe('rules that compare', () => {
  it('blame nobody with fewer locales than they say they need', () => {
    const comparing = new Map(rules.map(({ id, fewestLocales = 1 }) => [id, fewestLocales]));
    const dice = new Dice(3);
    for (const count of [1, 2, 3]) {
      for (const [, to] of kinds) {
        const locales = some(dice, count, manyLocales.slice(0, 10));
        const { findings } = review(changed(pagesOf(locales), locales.slice(0, 1), to));
        const early = findings.filter(
          ({ ruleId, locale, mqmSeverity }) =>
            locale !== null && mqmSeverity !== 'neutral' && (comparing.get(ruleId) ?? 1) > count,
        );
        expect(blaming(early)).toEqual([]);
      }
    }
  });
});
