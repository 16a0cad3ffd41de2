import {
  type MessageData,
  formatMessage,
  messageLanguages,
  messageParameters,
  type MessageLanguage,
  wordingFaults,
} from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import type { Rule } from '../src/rule.ts';
import { rules } from '../src/rules.generated.ts';
import { formatFinding, formatRule, wording } from '../src/words.ts';
import { catalogOf, termBaseOf } from './catalog-of.ts';
import { furtherCases } from './further-cases.ts';
import { realCatalog } from './measure/pages.ts';

async function findingsInExamples(rule: Rule): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const example of rule.examples.flagged) {
    const catalog = catalogOf(example);
    const resources = await loadLanguageResources(catalog.locales);
    findings.push(...check(catalog, { resources, rules: [rule], termBase: termBaseOf(example) }).findings);
  }
  return findings;
}

const inExamples = new Map<Rule, readonly Finding[]>();
for (const rule of rules) inExamples.set(rule, await findingsInExamples(rule));
const inFurtherCases = new Map<string, readonly Finding[]>();
for (const [id, catalogFor] of Object.entries(furtherCases)) {
  const catalog = catalogFor();
  const [ruleId] = id.split('/');
  const resources = await loadLanguageResources(catalog.locales);
  inFurtherCases.set(id, check(catalog, { resources, rules: rules.filter((rule) => rule.id === ruleId) }).findings);
}
const realPages = realCatalog();
const onRealPages = check(realPages, { resources: await loadLanguageResources(realPages.locales) }).findings;
const all = [...inExamples.values(), ...inFurtherCases.values(), onRealPages].flat();

/** Unlike `formatFinding`, with no way out: data that does not fit throws. */
function strictly({ ruleId, messageId, data }: Finding, language: MessageLanguage): string {
  const id = `${ruleId}/${messageId}`;
  const pattern = language === 'en' ? wording.english[id] : wording.translations[language][id];
  if (pattern === undefined) throw new RangeError(`${id} is missing in ${language}`);
  return formatMessage(pattern, data, language);
}

/** What of a message is not from the reviewed text. */
function ownWords(message: string, data: MessageData): string {
  return Object.values(data)
    .flat()
    .map(String)
    .reduce((words, value) => (value === '' ? words : words.replaceAll(value, '')), message);
}

describe('the messages of the rules', () => {
  it('are all translated, with the same parameters and the plural forms of each language', () => {
    expect(wordingFaults(wording)).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s are all seen in these tests', (id, rule) => {
    const seen = new Set(all.filter(({ ruleId }) => ruleId === id).map(({ messageId }) => messageId));
    expect([...seen].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  it.each([...inFurtherCases])('include %s', (id, findings) => {
    expect(findings.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`)).toContain(id);
  });

  it('have exactly the parameters that their findings give', () => {
    for (const { ruleId, messageId, data } of all) {
      const pattern = wording.english[`${ruleId}/${messageId}`] ?? '';
      expect(messageParameters(pattern), `${ruleId}/${messageId}`).toEqual(Object.keys(data).sort());
    }
  });

  it.each(messageLanguages)('are whole sentences in %s', (language) => {
    for (const finding of all) {
      const message = strictly(finding, language);
      const words = ownWords(message, finding.data);
      expect(words, message).not.toMatch(/[{}<]|undefined|NaN|\[object/);
      expect(message).toMatch(/\.$/);
      expect(formatFinding(finding, language)).toBe(message);
    }
  });

  it('say what is there and what to do, in one sentence each', () => {
    for (const [id, pattern] of Object.entries(wording.english)) {
      if (/\/(?:summary|why)$/.test(id)) continue;
      expect(pattern, id).not.toMatch(/\b(?:Unexpected|Without)\b|:$/);
      expect(pattern.split(/\. /).length, id).toBe(2);
    }
  });
});

describe('a finding', () => {
  const finding = { ruleId: 'doubled-word', messageId: 'doubled', data: { found: 'do do' } };

  it('is put into the language of the reader, English where there is no translation', () => {
    expect(formatFinding(finding, 'sv-SE')).toContain('”do do”');
    expect(formatFinding(finding, 'ja-JP')).toBe(formatFinding(finding, 'en'));
  });

  it('of an earlier version is described by its rule', () => {
    const { summary } = formatRule({ id: 'doubled-word' }, 'it');
    expect(formatFinding({ ...finding, messageId: 'twice' }, 'it')).toBe(summary);
    expect(formatFinding({ ...finding, data: {} }, 'it')).toBe(summary);
    expect(formatFinding({ ...finding, ruleId: 'no-such-rule' }, 'it')).toBe('no-such-rule');
  });
});

it('a rule is explained in every language', () => {
  for (const { id } of rules) {
    const explained = messageLanguages.map((language) => formatRule({ id }, language));
    expect(new Set(explained.map(({ summary }) => summary)).size, id).toBe(messageLanguages.length);
    expect(new Set(explained.map(({ why }) => why)).size, id).toBe(messageLanguages.length);
  }
});
