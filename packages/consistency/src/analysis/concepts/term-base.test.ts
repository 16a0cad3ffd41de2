import type { Locale } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../test/catalog-of.ts';
import { stemsOnly } from '../../resources/load.ts';
import { check } from '../../check.ts';
import type { TermBase } from '../../rule.ts';
import { rule } from '../../rules/term-inconsistent/rule.ts';
import { texts } from '../../rules/term-inconsistent/examples.ts';

function flaggedWith(italian: readonly string[]): (string | null)[] {
  const catalog = catalogOf({ texts });
  const terms = new Map<Locale, readonly string[]>([
    ['en-GB', ['token']],
    ['es-ES', ['ficha']],
    ['fr-FR', ['jeton']],
    ['sv-SE', ['biljett']],
    ['it-IT', italian],
  ]);
  const termBase: TermBase = { concepts: [{ id: 'token', terms }] };
  const { findings } = check(catalog, { resources: stemsOnly(), rules: [rule], termBase });
  return findings.map(({ segmentKey, span }) => {
    const text = catalog.segments.find(({ key }) => key === segmentKey)?.texts.get('it-IT')?.text;
    return span === null || text === undefined ? null : text.slice(span.start, span.end);
  });
}

describe('an imported term base', () => {
  it('overrides which of two words is the usual one', () => {
    expect(flaggedWith(['token'])).toEqual(['gettone']);
    expect(flaggedWith(['gettone'])).toEqual(['token']);
  });

  it('silences what it approves', () => {
    expect(flaggedWith(['token', 'gettone'])).toEqual([]);
  });
});
