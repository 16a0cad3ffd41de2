import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '../src/parse/columns/languages.generated.ts';
import { mentions } from '../src/parse/columns/words.ts';
import { fields } from '../src/text/fields/languages.generated.ts';
import { severityOfLevel } from '../src/text/fields/level.ts';

test.each(Object.entries({ words, fields }))('every file of %s is in the build', (folder, inBuild) => {
  const files = readdirSync(new URL(`../${folder}/`, import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(Object.keys(inBuild).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
});

test.each([...Object.keys(words), ...Object.keys(fields)])('%s is a known language', (language) => {
  if (language === 'und') return;
  expect(new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)).toBeDefined();
});

test.each(Object.entries(fields))('each level word of %s has one severity', (language, own) => {
  expect(Object.keys(own.levels)).toHaveLength(language === 'und' ? 0 : 3);
  for (const [severity, names] of Object.entries(own.levels)) {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect([name, severityOfLevel(name)]).toEqual([name, severity]);
  }
});

test('a header speaks of a topic by whole words, compounds and signs', () => {
  expect(['Event ID', 'Ereigniskennung', 'イベント ID', 'ID события'].map((text) => mentions(text, 'event'))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['数', '10 進数', '関数'].map((text) => mentions(text, 'other'))).toEqual([true, false, false]);
  expect(['Eventually', 'Prevention', 'ID', ''].map((text) => mentions(text, 'event'))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
