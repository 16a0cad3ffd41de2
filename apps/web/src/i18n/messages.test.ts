import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import type { FeatureMessages } from './define.ts';
import { features } from './features.generated.ts';
import { interfaceLanguages } from './languages.ts';

const all: Readonly<Record<string, FeatureMessages>> = features;

const entries = Object.entries(all).flatMap(([feature, messages]) =>
  Object.entries(messages).map(([key, wording]) => ({ name: `${feature}.${key}`, wording })),
);

const namesIn = (message: string, pattern: RegExp): string[] =>
  [...new Set([...message.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();
const argumentsOf = (message: string) => namesIn(message, /\{(\w+)[,}]/g);
const tagsOf = (message: string) => namesIn(message, /<(\w+)>/g);

describe('the messages of the interface', () => {
  test.each(interfaceLanguages)('can all be said in %s', (language) => {
    for (const { name, wording } of entries) {
      const message = wording[language];
      const values = {
        ...Object.fromEntries(argumentsOf(message).map((argument) => [argument, 2])),
        ...Object.fromEntries(tagsOf(message).map((tag) => [tag, () => tag])),
      };
      const translate = createTranslator({
        locale: language,
        messages: { message } as never,
        onError: (error) => {
          throw new Error(`${name} in ${language}: ${error.message}`);
        },
      }) as unknown as { markup: (key: string, values: object) => string };
      expect(translate.markup('message', values).trim(), `${name} in ${language}`).not.toBe('');
    }
  });

  test('take the same arguments in every language', () => {
    for (const { name, wording } of entries) {
      for (const language of interfaceLanguages) {
        expect(argumentsOf(wording[language]), `${name} in ${language}`).toEqual(argumentsOf(wording.en));
        expect(tagsOf(wording[language]), `${name} in ${language}`).toEqual(tagsOf(wording.en));
      }
    }
  });

  test('do not shout', () => {
    for (const { name, wording } of entries)
      for (const text of Object.values(wording)) expect(text, name).not.toContain('!');
  });

  test('are gathered from the folders that hold them', () => {
    const script = join(import.meta.dirname, '../../scripts/gather-messages.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
