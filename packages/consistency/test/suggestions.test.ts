import { alignCatalog, type Catalog, type SegmentText } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import type { Rule, TermBase } from '../src/rule.ts';
import { rules } from '../src/rules.generated.ts';
import { catalogOf, termBaseOf } from './catalog-of.ts';
import { realWords } from './faults/lexicon.ts';
import { realField } from './faults/real.ts';
import { structureFaults } from './faults/structure.ts';
import { tokenFaults } from './faults/tokens.ts';
import { wordingFaults } from './faults/wording.ts';
import { writingFaults } from './faults/writing.ts';
import { Dice, documentOf, languageResources, realPages, rewrite } from './mutation.ts';

/** The text with its suggestion in place of the flagged words; null where those are not in one run of text. */
function corrected(text: SegmentText, spans: readonly Finding['span'][], suggestion: string): SegmentText | null {
  let parts = text.parts.map((part) => part.text);
  for (const span of [...spans].sort((one, other) => (other?.start ?? 0) - (one?.start ?? 0))) {
    let from = 0;
    const at = parts.findIndex((part) => {
      const holds = span !== null && from <= span.start && span.end <= from + part.length;
      if (!holds) from += part.length;
      return holds;
    });
    const own = parts[at];
    if (span === null || own === undefined) return null;
    parts = parts.with(at, own.slice(0, span.start - from) + suggestion + own.slice(span.end - from));
  }
  const whole = parts.join('');
  return {
    ...text,
    text: whole,
    markdown: text.markdown === text.text ? whole : text.markdown,
    parts: text.parts.map((part, index) => ({ ...part, text: parts[index] ?? '' })),
  };
}

/** The catalogue after what a finding suggests; null where the suggestion is about markup, which is not rewritten here. */
function after(catalog: Catalog, { locale, suggestion, places }: Finding): Catalog | null {
  if (locale === null || suggestion === null) return null;
  const segments = catalog.segments.map((segment) => {
    const spans = places.filter(({ segmentKey }) => segmentKey === segment.key).map(({ span }) => span);
    const text = segment.texts.get(locale);
    if (spans.length === 0 || text === undefined) return segment;
    const put = text.markdown.includes('](') ? null : corrected(text, spans, suggestion);
    return put === null ? null : { ...segment, texts: new Map(segment.texts).set(locale, put) };
  });
  const known = segments.filter((segment) => segment !== null);
  return known.length === segments.length ? { ...catalog, segments: known } : null;
}

async function left(catalog: Catalog, finding: Finding, rule: Rule, termBase?: TermBase): Promise<boolean | null> {
  const next = after(catalog, finding);
  if (next === null) return null;
  const { findings } = check(next, { resources: await loadLanguageResources(next.locales), rules: [rule], termBase });
  return findings.some(({ fingerprint }) => fingerprint === finding.fingerprint);
}

describe('a suggestion', () => {
  const withSuggestion = rules.map((rule) => [rule.id, rule] as const);

  it.each(withSuggestion)('of an example of %s mends it', async (_, rule) => {
    for (const example of rule.examples.flagged) {
      const catalog = catalogOf(example);
      const resources = await loadLanguageResources(catalog.locales);
      const termBase = termBaseOf(example);
      for (const finding of check(catalog, { resources, rules: [rule], termBase }).findings) {
        if (finding.suggestion !== null) expect(finding.span, example.title).not.toBeNull();
        expect(
          await left(catalog, finding, rule, termBase),
          `${example.title}: ${String(finding.suggestion)}`,
        ).not.toBe(true);
      }
    }
  });

  it('mends the faults put into clean pages', async () => {
    const resources = await languageResources();
    const kinds = Object.entries({
      ...structureFaults(realField),
      ...tokenFaults(realField),
      ...writingFaults(realField, realWords),
      ...wordingFaults(realField, realWords, resources),
    });
    const wrong: string[] = [];
    let tried = 0;
    for (const [id, { make }] of kinds) {
      const rule = rules.find((one) => one.id === id);
      if (rule === undefined) throw new RangeError(`There is no rule ${id}`);
      const dice = new Dice(97);
      for (let draw = 0; draw < 3; draw++) {
        const { base = realPages, faulty, change } = make(dice);
        const pages = rewrite(base, faulty);
        const catalog = alignCatalog([...(change?.(pages) ?? pages).values()].map(documentOf));
        for (const finding of check(catalog, { resources, rules: [rule] }).findings) {
          const isLeft = await left(catalog, finding, rule);
          if (isLeft === null) continue;
          tried++;
          if (isLeft)
            wrong.push(`${id} ${String(finding.locale)} ${finding.segmentKey}: ${String(finding.suggestion)}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  }, 60_000);
});
