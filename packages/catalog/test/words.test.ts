import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '../src/parse/columns/languages.generated.ts';
import { mentions, severityOfLevel } from '../src/parse/columns/words.ts';

test('every file of words is in the build', () => {
  const files = readdirSync(new URL('../words/', import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(Object.keys(words).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
});

test.each(Object.entries(words))(
  'the words of %s are of a known language, and each level word has one severity',
  (language, own) => {
    expect(new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)).toBeDefined();
    for (const [severity, names] of Object.entries(own.levels)) {
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect([name, severityOfLevel(name)]).toEqual([name, severity]);
    }
  },
);

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
