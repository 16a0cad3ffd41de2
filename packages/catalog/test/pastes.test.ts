import { describe, expect, test } from 'vitest';
import { alignCatalog, createLookup, strengthOf, type LookupMatch } from '../src/index.ts';
import { parseRealPages } from './build-page.ts';
import pastes from './pastes.json' with { type: 'json' };

interface Paste {
  readonly language: string;
  readonly paste: string;
  /** What it means, best first: nothing else may be offered as meant. */
  readonly finds: readonly string[];
  /** What may be offered as near. */
  readonly near?: readonly string[];
}

const lookup = createLookup(alignCatalog(parseRealPages()));

function idOf({ target }: LookupMatch): string {
  return target.kind === 'EVENT' ? String(target.eventId) : target.code;
}

describe('what administrators paste', () => {
  test.each((pastes as readonly Paste[]).map((paste) => [paste.language, paste.paste, paste] as const))(
    '%s: %s',
    async (_language, text, { finds, near = [] }) => {
      const matches = await lookup(text);
      const exact = matches.filter(({ reason }) => strengthOf(reason) === 'EXACT');
      expect(exact.map(idOf)).toEqual(finds);
      if (finds.length === 0) expect(matches.map(idOf)).toEqual(near);
    },
  );

  test('come in at least eight languages', () => {
    expect(new Set(pastes.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
    expect(pastes.length).toBeGreaterThanOrEqual(120);
  });
});
