import type { Locale } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import type { Example, Rule } from '../src/rule.ts';
import { rules } from '../src/rules.generated.ts';
import { catalogOf, termBaseOf } from './catalog-of.ts';
import { loadLanguageResources } from '../src/resources/load.ts';

async function findingsOf(rule: Rule, example: Example): Promise<readonly Finding[]> {
  const catalog = catalogOf(example);
  const resources = await loadLanguageResources(catalog.locales);
  return check(catalog, { resources, rules: [rule], termBase: termBaseOf(example) }).findings;
}

function quoteOf({ texts }: Example, { segmentKey, locale, span }: Finding): string | undefined {
  if (span === null || locale === null) return undefined;
  return catalogOf({ texts })
    .segments.find(({ key }) => key === segmentKey)
    ?.texts.get(locale)
    ?.text.slice(span.start, span.end);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.flagged.map((example) => [example.title, example] as const))(
    'flags: %s',
    async (_title, example) => {
      const { expected } = example;
      const findings = await findingsOf(rule, example);
      const found = findings.map((finding) => ({
        locale: finding.locale satisfies Locale | null,
        segmentKey: finding.segmentKey,
        quote: quoteOf(example, finding),
        suggestion: finding.suggestion,
        mqmSeverity: finding.mqmSeverity,
      }));
      expect(found).toContainEqual(
        expect.objectContaining({
          locale: expected.locale,
          segmentKey: expected.segmentKey,
          quote: expected.quote,
          mqmSeverity: expected.mqmSeverity ?? rule.mqmSeverity,
          ...(expected.suggestion === undefined ? {} : { suggestion: expected.suggestion }),
        }),
      );
    },
  );

  it.each(rule.examples.clean.map((example) => [example.title, example] as const))(
    'leaves alone: %s',
    async (_title, example) => {
      expect(await findingsOf(rule, example)).toEqual([]);
    },
  );
});
