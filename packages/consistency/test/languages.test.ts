import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLanguageFile } from '../scripts/language-file.ts';
import { languagesFile, languageSources, languagesSource } from '../scripts/languages.ts';
import { check } from '../src/check.ts';
import { sentenceSplitter } from '../src/corpus/sentences.ts';
import { quotationsIn } from '../src/rules/quotes/marks.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import type { Example } from '../src/rule.ts';
import { catalogOf } from './catalog-of.ts';

const key = 'event/100/description';
const sources = [...languageSources()];
/** Locales that may stand beside a statement: two that are not in its language are taken. */
const renewals: readonly (readonly [locale: string, text: string])[] = [
  ['en-GB', 'The licence was renewed.'],
  ['es-ES', 'Se renovó la licencia.'],
  ['it-IT', 'La licenza è stata rinnovata.'],
];

async function findings(texts: Example['texts'], language: string): Promise<readonly Finding[]> {
  const catalog = catalogOf({ texts });
  const resources = await loadLanguageResources(catalog.locales);
  return check(catalog, { resources }).findings.filter(
    ({ locale, mqmSeverity }) => locale === language && mqmSeverity !== 'neutral',
  );
}

/** What is found in a text that stands alone on its page: `rule: text under the span`. */
async function alone(language: string, text: string): Promise<string[]> {
  const found = await findings({ [key]: { [language]: text } }, language);
  return found.map(({ ruleId, span }) => `${ruleId}: ${span === null ? '' : text.slice(span.start, span.end)}`);
}

/** What `polarity` finds in the description of a success that two other languages describe as one. */
async function asSuccess(language: string, text: string): Promise<string[]> {
  const witnesses = renewals.filter(([locale]) => !locale.startsWith(`${language}-`)).slice(0, 2);
  const found = await findings(
    { 'event/100/name': { 'en-GB': 'Renew_Success' }, [key]: { ...Object.fromEntries(witnesses), [language]: text } },
    language,
  );
  return found
    .filter(({ ruleId }) => ruleId === 'polarity')
    .map(({ span }) => (span === null ? '' : text.slice(span.start, span.end)));
}

describe.each(sources)('languages/%s.json', (language, { samples, quotes = [], ...file }) => {
  it('has samples of what it says', () => {
    if (file.abbreviations !== undefined) expect(samples.sentences).not.toBeUndefined();
    if (file.trouble !== undefined) expect(samples.success).not.toBeUndefined();
    expect(file.denial ?? []).toEqual(expect.arrayContaining([...(file.denialBehind ?? [])]));
  });

  it.each(samples.accept)('leaves alone: %s', async (text) => {
    expect(await alone(language, text)).toEqual([]);
  });

  it.each(samples.reject)('flags: $text', async ({ text, rule, quote }) => {
    expect(await alone(language, text)).toContain(`${rule}: ${quote}`);
  });

  it.each((samples.sentences ?? []).map((sentences) => ({ sentences })))('divides: $sentences', ({ sentences }) => {
    const text = sentences.join(file.stop === '。' ? '' : ' ');
    expect(sentenceSplitter(language)(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  it.each(samples.success?.accept ?? [])('takes for a success: %s', async (text) => {
    expect(await asSuccess(language, text)).toEqual([]);
  });

  it.each(samples.success?.reject ?? [])('takes for trouble: $text', async ({ text, quote }) => {
    expect(await asSuccess(language, text)).toEqual([quote]);
  });

  it.each(quotes)('pairs the marks %s', (pair) => {
    const text = `A ${pair.charAt(0)}b${pair.charAt(1)} c`;
    expect(quotationsIn(text).alone).toEqual([]);
  });
});

describe('a file of a language', () => {
  const samples = { accept: ['Da.'], reject: [{ text: 'Da da.', rule: 'doubled-word', quote: 'Da da' }] };
  const read = (value: unknown, name = 'xx.json') => readLanguageFile(name, JSON.stringify(value));

  it('needs nothing but samples', () => {
    expect(read({ samples })).toEqual({ samples });
  });

  it.each([
    ['has no "samples"', {}],
    ['samples: accept: must have at least 1 entry', { samples: { ...samples, accept: [] } }],
    ['has "abbreviation", which is none of samples, alsoFor', { samples, abbreviation: [] }],
    ['abbreviations: entry 2 "Nr" must be in lower case', { samples, abbreviations: ['ca', 'Nr'] }],
    ['doubles: has "de" twice', { samples, doubles: ['de', 'de'] }],
    ['quotes: entry 1 must be an opening and a closing mark', { samples, quotes: ['"'] }],
    ['stopFor: entry 1 must be one of colon, question', { samples, stopFor: ['comma'] }],
    [
      'genders: masculine: Invalid regular expression',
      { samples, genders: { masculine: '(', feminine: 'a$', determiners: ['el/la'] } },
    ],
    [
      'genders: determiners: entry 1 must be "masculine/feminine"',
      { samples, genders: { masculine: 'o$', feminine: 'a$', determiners: ['el'] } },
    ],
    ['elides: must be true', { samples, elides: false }],
  ])('is refused with what is wrong: %s', (problem, value) => {
    expect(() => read(value)).toThrow(`languages/xx.json: ${problem}`);
  });

  it('is refused under a name that is no language', () => {
    expect(() => read({ samples }, 'Deutsch.json')).toThrow('languages/Deutsch.json: must be named by a language');
  });

  it('is carried into the build, and none is listed by hand', () => {
    expect(readFileSync(languagesFile, 'utf8'), 'run npm run generate -w packages/consistency').toBe(languagesSource());
  });
});
