import { describe, expect, test } from 'vitest';
import { formatPageError } from '../wording.ts';
import { CatalogSettingsError, readCatalogSettings } from './settings.ts';

const file = 'documents/connector/catalog.json';

function refusalOf(json: string): string {
  try {
    readCatalogSettings(json, file);
  } catch (error) {
    if (error instanceof CatalogSettingsError) return formatPageError(error, 'en');
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('the settings of a catalogue', () => {
  test('are read from its catalog.json', () => {
    const json = `\uFEFF{
      "name": " Certificate connector ",
      "source": "en_us",
      "eventProviders": ["Microsoft Intune Connector"],
      "logNames": ["Microsoft Intune Connector", "Application"],
      "publicAddress": "https://learn.microsoft.com/{locale}/mem/intune/page"
    }`;
    expect(readCatalogSettings(json, file)).toEqual({
      name: 'Certificate connector',
      source: 'en-US',
      eventProviders: ['Microsoft Intune Connector'],
      logNames: ['Microsoft Intune Connector', 'Application'],
      publicAddress: 'https://learn.microsoft.com/{locale}/mem/intune/page',
    });
  });

  test('may say nothing', () => {
    const nothing = { name: null, source: null, eventProviders: [], logNames: [], publicAddress: null };
    expect(readCatalogSettings('{}', file)).toEqual(nothing);
    expect(readCatalogSettings('{ "name": null, "source": null }', file)).toEqual(nothing);
  });

  test.each([
    ['{\n  "nmae": "A"\n}', /json:2:3: There is no setting “nmae”: .*\bpublicAddress\.$/],
    ['{ "name": "A", "name": "B" }', /:1:16: “name” is given twice/],
    ['{ "name": 5 }', /:1:3: “name” has to be a text/],
    ['{ "name": "" }', /“name” has to be a text of 1 to 255/],
    ['{ "name": "a\\nb" }', /“name” has to be a text/],
    ['{ "source": "klingon" }', /:1:3: “klingon” in “source” is not the BCP 47 tag of a known language: .*“en-US”/],
    ['{ "source": ["en-US"] }', /“source” has to be a text/],
    ['{ "logNames": "Application" }', /“logNames” has to be a list of at most 100 names/],
    ['{ "eventProviders": ["A", 5] }', /“eventProviders” has to be a list/],
    [`{ "logNames": [${Array(101).fill('"A"').join()}] }`, /“logNames” has to be a list/],
    ['{ "publicAddress": "learn.microsoft.com" }', /“publicAddress” is not a web address/],
    ['{ "publicAddress": "javascript:alert(1)" }', /“publicAddress” is not a web address/],
    ['{ "publicAddress": "https://a.example/{lang}/x" }', /write one such as “https:.*\{locale\}.*”, with \{locale\}/],
    ['[]', /:1:1: The settings have to be one JSON object/],
    ['"text"', /have to be one JSON object/],
    ["{\n  'name': 1 }", /:2:3: This is not valid JSON/],
    ['{\n  "name": "A" // the name\n}', /:2:15: This is not valid JSON/],
    ['', /json: This is not valid JSON \(Unexpected end of JSON input\): correct it\.$/],
    ['{ "name": [["A"]] }', /nested too deeply/],
    ['['.repeat(60_000), /nested too deeply/],
    [`{ "name": "${'\\"'.repeat(30_000)}`, /not valid JSON/],
    [`{ "name": "${'a'.repeat(70_000)}" }`, /The settings have 69 kB, and at most 64 kB are read/],
  ])('that cannot be used are refused with file, place and remedy: %s', (json, expected) => {
    const started = performance.now();
    expect(refusalOf(json)).toMatch(expected);
    expect(refusalOf(json)).toMatch(/^documents\/connector\/catalog\.json[^\n]*: [^\n]+\.$/);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
