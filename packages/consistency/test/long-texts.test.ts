import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import type { LanguageResources } from '../src/rule.ts';
import { catalogOf } from './catalog-of.ts';

const key = 'event/100/description';
/** Far more than it takes on a slow machine; a text that was judged in time by its square took minutes. */
const timeMs = 20_000;

describe('a text that a machine has broken', () => {
  let resources: LanguageResources;
  beforeAll(async () => {
    resources = await loadLanguageResources(['sv-SE', 'it-IT', 'es-ES']);
  }, 60_000);

  const review = (text: string) =>
    check(
      catalogOf({
        texts: {
          [key]: {
            'sv-SE': text,
            'it-IT': 'Il certificato è scaduto.',
            'es-ES': 'El certificado ha caducado.',
          },
        },
      }),
      { resources },
    ).findings.filter(({ segmentKey, locale }) => segmentKey === key && locale === 'sv-SE');

  test('is judged at once where it is one word of 20,000 letters', { timeout: timeMs }, () => {
    expect(review('x'.repeat(20_000)).length).toBeLessThan(20);
  });

  test('has one finding for a word that stands thousands of times in a row', { timeout: timeMs }, () => {
    const doubled = review('certifikatet '.repeat(5_000)).filter(({ ruleId }) => ruleId === 'doubled-word');
    expect(doubled).toMatchObject([{ suggestion: 'certifikatet', data: { found: 'certifikatet certifikatet' } }]);
  });

  test('has no more findings of one rule than anybody would read', { timeout: timeMs }, () => {
    const doubled = review('Felet felet här är. '.repeat(3_000)).filter(({ ruleId }) => ruleId === 'doubled-word');
    expect(doubled).toHaveLength(200);
    expect(doubled[0]?.span).toEqual({ start: 0, end: 11 });
  });
});
