import { describe, expect, test } from 'vitest';
import { buildPage } from '../../test/build-page.ts';
import type { Document } from '../model.ts';
import { parsePage } from '../parse/page.ts';
import { groupArticles } from './group.ts';

const rows = (ids: readonly number[]) => ids.map((id) => `${id} | Event${id}_Success | It went well. | 0x00000000`);

function pageIn(locale: string, file: string, ids: readonly number[]): Document {
  const codes = ids.map((id) => `0x0000${id} | Code${id} | Text.`);
  return parsePage(buildPage({ locale, events: rows(ids), codes: ['0x00000000 | Fine | Fine.', ...codes] }), { file });
}

const filesOf = (groups: ReturnType<typeof groupArticles>) => groups.map((pages) => pages.map(({ file }) => file));

/** Every order in which a test may meet the pages: none may make a difference. */
function everyOrder(pages: readonly Document[]): Document[][] {
  if (pages.length < 2) return [[...pages]];
  return pages.flatMap((page, index) => everyOrder(pages.toSpliced(index, 1)).map((rest) => [page, ...rest]));
}

function expectGroups(pages: readonly Document[], expected: readonly (readonly string[])[]) {
  for (const order of everyOrder(pages)) expect(filesOf(groupArticles(order))).toEqual(expected);
}

describe('pages', () => {
  test('with the same path but for the locale are one article', () => {
    expectGroups(
      [
        pageIn('de-DE', 'docs/de-de/a.md', [1001, 1002]),
        pageIn('fr-FR', 'docs/fr-fr/a.md', [1001, 1002]),
        pageIn('de-DE', 'docs/de-de/b.md', [2001, 2002]),
        pageIn('en-US', 'docs/b.md', [2001, 2002]),
      ],
      [
        ['docs/de-de/a.md', 'docs/fr-fr/a.md'],
        ['docs/de-de/b.md', 'docs/b.md'],
      ],
    );
  });

  test('elsewhere join the article whose events and codes they share', () => {
    expectGroups(
      [
        pageIn('de-DE', 'docs/de-de/a.md', [1001, 1002, 1003]),
        pageIn('fr-FR', 'docs/fr-fr/a.md', [1001, 1002, 1003]),
        pageIn('en-US', 'source/connector.md', [1001, 1002, 1004]),
        pageIn('it-IT', 'altro/eventi.md', [3001, 3002, 3003]),
      ],
      [['altro/eventi.md'], ['docs/de-de/a.md', 'source/connector.md', 'docs/fr-fr/a.md']],
    );
  });

  test('in one locale are never one article', () => {
    expectGroups(
      [
        pageIn('de-DE', 'docs/de-de/a.md', [1001, 1002]),
        pageIn('de-DE', 'docs/de/a.md', [1001, 1002]),
        pageIn('fr-FR', 'docs/fr-fr/a.md', [1001, 1002]),
      ],
      [['docs/de-de/a.md', 'docs/fr-fr/a.md'], ['docs/de/a.md']],
    );
  });

  test('with nothing in common are no article, whatever their names', () => {
    expectGroups(
      [
        pageIn('de-DE', 'de-de.md', [1001, 1002]),
        pageIn('it-IT', 'it-it.md', [1001, 1002]),
        parsePage(
          buildPage({ locale: 'fr-FR', events: rows([3001, 3002]), codes: ['0x00000000 | A_B | A.'] }).replaceAll(
            '0x00000000',
            '0x00009999',
          ),
          { file: 'fr-fr.md' },
        ),
      ],
      [['de-de.md', 'it-it.md'], ['fr-fr.md']],
    );
  });

  test('of two versions of an article stay with their version', () => {
    expectGroups(
      [
        pageIn('de-DE', 'v1/de-de/a.md', [1001, 1002]),
        pageIn('fr-FR', 'v1/fr-fr/a.md', [1001, 1002]),
        pageIn('de-DE', 'v2/de-de/a.md', [1001, 1002]),
        pageIn('fr-FR', 'v2/fr-fr/a.md', [1001, 1002]),
      ],
      [
        ['v1/de-de/a.md', 'v1/fr-fr/a.md'],
        ['v2/de-de/a.md', 'v2/fr-fr/a.md'],
      ],
    );
  });
});
