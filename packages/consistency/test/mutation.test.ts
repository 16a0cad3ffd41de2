import { describe, expect, it } from 'vitest';
import { parsePage } from '@eventide/catalog';
import { rules } from '../src/rules.generated.ts';
import { meaningFaults } from './faults/meaning.ts';
import { structureFaults } from './faults/structure.ts';
import { testFaults } from './faults/run.ts';
import { tokenFaults } from './faults/tokens.ts';
import { wordingFaults } from './faults/wording.ts';
import { writingFaults } from './faults/writing.ts';
import { Dice, documentOf, realPages, rewrite } from './mutation.ts';

const checkedHere = { ...structureFaults, ...tokenFaults, ...writingFaults };
const all = { ...checkedHere, ...wordingFaults, ...meaningFaults };

describe('faults', () => {
  it('are there for every rule', () => {
    expect(Object.keys(all).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('are read from rewritten pages as the parser reads them', () => {
    const read = (source: string, parse: typeof documentOf): unknown => {
      const { segments, diagnostics } = parse(source);
      return { diagnostics, segments: segments.map((segment) => ({ ...segment, span: null, line: 0, column: 0 })) };
    };
    for (const { make } of [writingFaults.spacing, writingFaults['bad-characters'], wordingFaults.typo].flatMap(
      (kind) => kind ?? [],
    )) {
      const dice = new Dice(4711);
      for (let draw = 0; draw < 8; draw++) {
        for (const source of rewrite(realPages, make(dice).faulty).values()) {
          expect(read(source, documentOf)).toEqual(read(source, (text) => parsePage(text, { file: 'page.md' })));
        }
      }
    }
  });
});

testFaults(checkedHere);
