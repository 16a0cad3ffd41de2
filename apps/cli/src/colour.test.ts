import { describe, expect, test } from 'vitest';
import { wantsColour } from './colour.ts';

describe('colour', () => {
  test.each<readonly [environment: Record<string, string>, isTerminal: boolean, colour: boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, true],
  ])('with %j on a terminal (%s) is %s', (environment, isTerminal, colour) => {
    expect(wantsColour(environment, isTerminal)).toBe(colour);
  });
});
