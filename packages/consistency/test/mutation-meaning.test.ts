import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules.generated.ts';
import { realWords } from './faults/lexicon.ts';
import { meaningFaults } from './faults/meaning.ts';
import { realField } from './faults/real.ts';
import { testFaults } from './faults/run.ts';
import { varietyFaults } from './faults/variety.ts';
import { wordingFaults } from './faults/wording.ts';
import { Dice, languageResources, newFindings, realPages, reviewOnce, rewrite } from './mutation.ts';

const resources = await languageResources();
const meaning = meaningFaults(realField, realWords, resources);

testFaults(realField, {
  ...wordingFaults(realField, realWords, resources),
  ...varietyFaults(realField),
  ...meaning,
});

describe('a statement in the words of the opposite outcome', () => {
  it('casts no blame on another event', async () => {
    const able = rules.filter(({ id }) => id === 'polarity');
    const before = await reviewOnce(realPages, able);
    const dice = new Dice(20500);
    for (let draw = 0; draw < 20; draw++) {
      const fault = meaning.polarity?.make(dice);
      if (fault === undefined) throw new RangeError('no fault for polarity');
      const after = await reviewOnce(rewrite(realPages, fault.faulty), able);
      const elsewhere = newFindings(before, after).filter(({ segmentKey }) => !fault.segments.includes(segmentKey));
      expect(elsewhere.map(({ locale, segmentKey }) => `${locale ?? ''} ${segmentKey}`)).toEqual([]);
    }
  }, 60_000);
});
