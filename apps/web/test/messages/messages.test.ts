import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { messageParameters, translationFaults } from '@eventide/catalog';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { features } from '../../src/i18n/features.generated.ts';
import { interfaceLanguages } from '../../src/i18n/languages.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { fill } from '../../src/i18n/unfilled.ts';
import type { Unfilled } from '../../src/i18n/unfilled.ts';
import { unusedIds } from './uses.ts';
import type { Source } from './uses.ts';

const web = join(import.meta.dirname, '../..');

const flat = (messages: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([namespace, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text]),
    ),
  );

const english = flat(features);
const translated = interfaceLanguages.filter((language) => language !== 'en');
const pathOf = new Map(
  [...read('src/i18n/features.generated.ts').matchAll(/messages as (\w+)Messages \} from '\.\.\/(.+)'/g)].map(
    ([, name = '', path = '']) => [name, path],
  ),
);
const namespaces = Object.entries(features).map(([name, messages]) => ({
  name,
  path: pathOf.get(name) ?? '',
  keys: Object.keys(messages),
}));
const sources: readonly Source[] = readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/(\.test|generated|graphql-env\.d)\.tsx?$/.test(path))
  .map((path) => ({ path, text: read(`src/${path}`) }));
const ruleIds = readdirSync(join(web, '../../docs/rules'))
  .map((file) => basename(file, '.md'))
  .filter((id) => id !== 'README');
const enumValues = [...read('src/graphql-env.d.ts').matchAll(/enumValues: ([^;]+);/g)].flatMap(([, values = '']) =>
  [...values.matchAll(/'(\w+)'/g)].map(([, value = '']) => value),
);

/** A value for each parameter and tag of a message; none of them has a brace in it. */
const valuesFor = (message: string): Record<string, unknown> => ({
  ...Object.fromEntries(messageParameters(message).map((name) => [name, 2])),
  ...Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, tag = '']) => [tag, (chunks: string) => chunks])),
});

function read(path: string): string {
  return readFileSync(join(web, path), 'utf8');
}

describe('the messages of the interface', () => {
  test.each(translated)('are complete in %s, with the parameters and plural forms they need', (language) => {
    const file = JSON.parse(read(`messages/${language}.json`)) as Record<string, string>;
    expect(translationFaults(english, file, language)).toEqual([]);
    expect(Object.keys(file), 'sorted').toEqual(Object.keys(file).sort());
  });

  test('have English plural forms where English needs them', () => {
    expect(translationFaults(english, english, 'en')).toEqual([]);
  });

  test('are translated into the languages of the interface and no other', () => {
    const files = readdirSync(join(web, 'messages')).map((name) => basename(name, '.json'));
    expect(files.sort()).toEqual([...translated].sort());
  });

  test.each(interfaceLanguages)('show no MessageFormat to a reader of %s', async (language) => {
    for (const [id, message] of Object.entries(flat(await messagesIn(language)))) {
      const translate = createTranslator({
        locale: language,
        messages: { message } as never,
        onError: (error) => {
          throw new Error(`${id} in ${language}: ${error.message}`);
        },
      }) as unknown as { markup: (key: string, values: object) => string };
      const shown = translate.markup('message', valuesFor(message));
      expect(shown, `${id} in ${language}`).toMatch(/^[^{}<>]*\S[^{}<>]*$/);
      expect(shown, `${id} in ${language}`).not.toContain('!');
    }
  });

  test('are all used', () => {
    expect(unusedIds(namespaces, sources, [...enumValues, ...ruleIds])).toEqual([]);
  });

  test('are asked for with keys and values that the compiler checks', () => {
    const t = createTranslator({ locale: 'en', messages: features, namespace: 'review' });
    // @ts-expect-error -- There is no such message.
    const unknown = () => t('no such message');
    // @ts-expect-error -- Its count is missing.
    const withoutValues = () => t('texts');
    expect([unknown, withoutValues, t('texts', { count: 2 })].at(-1)).toBe('2 texts');
  });

  test('go to the browser only if they need no formatter there', () => {
    const words = {} as Unfilled<typeof features.review>;
    // @ts-expect-error -- It has a plural.
    expect([words.texts, words.approve]).toEqual([undefined, undefined]);
    expect(fill('{count} of {all}', { count: 1, all: 2 })).toBe('1 of 2');
  });

  test('name every rule, and no rule that does not exist', () => {
    expect(Object.keys(features.rules).sort()).toEqual(ruleIds.sort());
  });

  test('are gathered from the folders that hold them', () => {
    const script = join(web, 'scripts/gather-messages.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
