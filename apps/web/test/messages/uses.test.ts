import { describe, expect, test } from 'vitest';
import { unusedIds } from './uses.ts';

const desk = { name: 'desk', path: 'desk/messages.ts', keys: ['title', 'kindADDED', 'old'] };
const unused = (...sources: [path: string, text: string][]) =>
  unusedIds(
    [desk],
    sources.map(([path, text]) => ({ path, text })),
    ['ADDED'],
  );

describe('a message', () => {
  test('is unused if no source that speaks its namespace asks for it', () => {
    expect(unused(['desk/page.tsx', "const t = useTranslations('desk'); t('title'); t(`kind${kind}`)"])).toEqual([
      'desk.old',
    ]);
  });

  test('is not used by a source that speaks another namespace', () => {
    expect(unused(['list/page.tsx', "const t = useTranslations('list'); t('title')"])).toEqual([
      'desk.title',
      'desk.kindADDED',
      'desk.old',
    ]);
  });

  test('is used by a component that takes the words from another one', () => {
    expect(
      unused(
        ['desk/words.ts', "import type { messages } from './messages.ts'; export type Words = object;"],
        ['desk/button.tsx', "import type { Words } from './words.ts'; words.title; words[`kind${kind}`]; words.old"],
      ),
    ).toEqual([]);
  });
});
