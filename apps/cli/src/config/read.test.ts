import { describe, expect, it } from 'vitest';
import { FileError } from '../io.ts';
import { readConfig } from './read.ts';

const ruleIds = ['typo', 'spacing'];
const read = (text: string, file = 'eventide.config.json') => readConfig(text, file, ruleIds);

/** Where a configuration is refused, and why. */
function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FileError) return [error.path, error.problem.id, JSON.stringify(error.problem.data)].join(' ');
    throw error;
  }
  return 'read';
}

describe('a configuration', () => {
  it('may have comments, and has paths from its own folder', () => {
    const config = read(
      '{ // where the pages are\n "paths": ["docs"], "termBase": "terms.csv", "locales": {"fr/*": "fr"} }',
      'ci/e.json',
    );
    expect(config).toMatchObject({
      paths: ['ci/docs'],
      termBase: 'ci/terms.csv',
      locales: [{ pattern: 'ci/fr/*', locale: 'fr' }],
    });
  });

  it('decides about rules in all locales, or in some', () => {
    const { rules } = read('{"rules": {"typo": "off", "spacing": {"ja": "neutral", "*": "major"}}}');
    expect(rules.get('typo')).toEqual(new Map([['*', 'off']]));
    expect(rules.get('spacing')).toEqual(
      new Map([
        ['ja', 'neutral'],
        ['*', 'major'],
      ]),
    );
  });

  it('has catalogues with the settings of a catalog.json', () => {
    const { catalogs } = read('{"catalogs": {"docs/a/": {"name": "A", "source": "en-US"}}}');
    expect([...catalogs]).toMatchObject([['docs/a', { name: 'A', source: 'en-US', logNames: [] }]]);
  });

  it.each([
    ['{"paths": "docs"}', 'eventide.config.json:1:2 config-type {"field":"paths","type":"array"}'],
    ['{\n  "failsOn": "major"\n}', 'eventide.config.json:2:3 config-field-meant {"field":"failsOn","meant":"failOn"}'],
    ['{"quite": 1}', 'eventide.config.json:1:2 config-field-unknown {"field":"quite"}'],
    ['{"rules": {"typos": "off"}}', 'eventide.config.json:1:12 config-field-meant {"field":"typos","meant":"typo"}'],
    ['{"rules": {"typo": "loud"}}', 'eventide.config.json:1:12 config-decision {"field":"rules.typo"}'],
    [
      '{"failOn": "neutral"}',
      'eventide.config.json:1:2 config-not-one-of {"field":"failOn","values":"minor, major, critical"}',
    ],
    ['{"source": "klingonese"}', 'eventide.config.json:1:2 config-locale {"field":"source","value":"klingonese"}'],
    [
      '{"catalogs": {"a": {"publicAddress": "ftp:x"}}}',
      'eventide.config.json:1:21 config-value {"field":"catalogs.a.publicAddress"}',
    ],
    ['{"paths": [', 'eventide.config.json:1:12 config-no-json {"reason":"CloseBracketExpected"}'],
    [`{"paths": ${'['.repeat(500)}`, 'eventide.config.json:1:18 config-too-deep {"limit":8}'],
    [`"${'x'.repeat(300_000)}"`, 'eventide.config.json config-too-large {"limit":256}'],
    ['[]', 'eventide.config.json:1:1 config-type {"field":"","type":"object"}'],
  ])('is refused with the place and the field: %#', (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});
