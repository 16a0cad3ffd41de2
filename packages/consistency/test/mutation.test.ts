import { describe, expect, it } from 'vitest';
import { parsePage } from '@eventide/catalog';
import { rules } from '../src/rules.generated.ts';
import { realWords } from './faults/lexicon.ts';
import { meaningFaults } from './faults/meaning.ts';
import { realField } from './faults/real.ts';
import { structureFaults } from './faults/structure.ts';
import { testFaults } from './faults/run.ts';
import { tokenFaults } from './faults/tokens.ts';
import { varietyFaults } from './faults/variety.ts';
import { wordingFaults } from './faults/wording.ts';
import { writingFaults } from './faults/writing.ts';
import { Dice, documentOf, languageResources, realPages, rewrite } from './mutation.ts';

const resources = await languageResources();
const writing = writingFaults(realField, realWords);
const wording = wordingFaults(realField, realWords, resources);
const checkedHere = { ...structureFaults(realField), ...tokenFaults(realField), ...writing };
const all = {
  ...checkedHere,
  ...wording,
  ...varietyFaults(realField),
  ...meaningFaults(realField, realWords, resources),
};

describe('faults', () => {
  it('are there for every rule', () => {
    // The term base has a test of its own: test/term-base.test.ts.
    const judged = rules.filter(({ needsTermBase }) => needsTermBase !== true);
    expect(Object.keys(all).sort()).toEqual(judged.map(({ id }) => id).sort());
  });

  it('are read from rewritten pages as the parser reads them', () => {
    const read = (source: string, parse: typeof documentOf): unknown => {
      const { segments, diagnostics } = parse(source);
      return { diagnostics, segments: segments.map((segment) => ({ ...segment, span: null, line: 0, column: 0 })) };
    };
    for (const { make } of [writing.spacing, writing['bad-characters'], wording.typo].flatMap((kind) => kind ?? [])) {
      const dice = new Dice(4711);
      for (let draw = 0; draw < 8; draw++) {
        for (const source of rewrite(realPages, make(dice).faulty).values()) {
          expect(read(source, documentOf)).toEqual(read(source, (text) => parsePage(text, { file: 'page.md' })));
        }
      }
    }
  });
});

testFaults(realField, checkedHere);
