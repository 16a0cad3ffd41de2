import { alignCatalog, type Catalog, type Locale, parsePage } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import { wording } from '../src/words.ts';
import { findingsAbout } from './measure/pairs.ts';
import { catalogOfTexts } from './pairs/catalogs.ts';

const resources = await loadLanguageResources(['de-DE', 'es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE']);

/** A table of as many rows as there are pairs of a source and a German text. */
function tableOf(rows: readonly (readonly [string, string])[]): Catalog {
  const page = (locale: Locale, at: 0 | 1): string => `---
title: "-"
ms.contentlocale: ${locale}
---
| ID | Name | Description |
| - | - | - |
${rows.map((row, index) => `| ${100 + index} | Sync_${index} | ${row[at]} |`).join('\n')}
`;
  const pages = [
    parsePage(page('en-US', 0), { file: 'source.md', isSource: true }),
    parsePage(page('de-DE', 1), { file: 'target.md', isSource: false }),
  ];
  return alignCatalog(pages, { source: 'en-US' });
}

function findingsOf(catalog: Catalog, ruleId: string): readonly Finding[] {
  return check(catalog, { resources }).findings.filter((finding) => finding.ruleId === ruleId);
}

const sentences: readonly (readonly [string, string])[] = [
  ['The service was stopped.', 'Der Dienst wurde beendet.'],
  ['The key has expired.', 'Der Schlüssel ist abgelaufen.'],
  ['The role was removed.', 'Die Rolle wurde entfernt.'],
  ['The log is full.', 'Das Protokoll ist voll.'],
  ['The device is offline.', 'Das Gerät ist offline.'],
  ['The upload has failed.', 'Der Upload ist fehlgeschlagen.'],
];
const withoutStop = ([source, target]: readonly [string, string]): readonly [string, string] => [
  source,
  target.slice(0, -1),
];

describe('a table of a source and one target', () => {
  it('shows the one text that leaves off the final stop of its source', () => {
    const rows = sentences.map((row, index) => (index === 2 ? withoutStop(row) : row));
    expect(findingsOf(tableOf(rows), 'final-stop')).toMatchObject([
      { segmentKey: 'event/102/description', locale: 'de-DE', mqmSeverity: 'minor', suggestion: 't.' },
    ]);
  });

  it('takes for the style of the column what all of its texts do', () => {
    const found = findingsOf(tableOf(sentences.map(withoutStop)), 'final-stop');
    expect(found.map(({ mqmSeverity }) => mqmSeverity)).toEqual(['neutral']);
  });

  it('names the cell that is empty', () => {
    const rows = sentences.map(([source, target], index): readonly [string, string] => [
      source,
      index === 4 ? '' : target,
    ]);
    // That the table's English head is no German word is a neutral hint, where the dictionary is installed.
    const found = findingsOf(tableOf(rows), 'untranslated').filter(({ mqmSeverity }) => mqmSeverity !== 'neutral');
    expect(found).toMatchObject([
      { segmentKey: 'event/104/description', locale: 'de-DE', messageId: 'empty', span: null },
    ]);
  });

  it('blames nobody for a bracket that the source leaves open too', () => {
    const rows = [...sentences, ['The list (of roles is empty.', 'Die Liste (der Rollen ist leer.'] as const];
    expect(findingsOf(tableOf(rows), 'brackets')).toEqual([]);
  });
});

/** Of the project's own messages, translated by hand, so many in a hundred may be blamed: lone names, above all. */
const blamedMax = 1;
const regions: Readonly<Record<string, Locale>> = { es: 'es-ES', it: 'it-IT', ru: 'ru-RU', sv: 'sv-SE' };

it('hardly any of the project’s own translated messages is blamed, each alone beside its English', () => {
  const languages = Object.entries(wording.translations);
  // Each message in one of the languages, by turns.
  const pairs = Object.entries(wording.english).flatMap(([id, source], index) => {
    const [language, messages] = languages[index % languages.length] ?? ['', {}];
    const target = messages[id];
    return target === undefined ? [] : [[regions[language] ?? language, source, target] as const];
  });
  const blamed = pairs.filter((pair) => findingsAbout(catalogOfTexts(pair), pair, resources).length > 0);
  expect(pairs.length).toBeGreaterThan(100);
  expect(blamed.length, JSON.stringify(blamed, null, 1)).toBeLessThanOrEqual((pairs.length * blamedMax) / 100);
});
