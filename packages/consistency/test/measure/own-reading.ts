import type { Catalog } from '@eventide/catalog';
import type { Finding } from '../../src/model.ts';
import type { Problem } from '../reading.ts';

/** What the whole page suffers from is found by the rule made for it, wherever that points. */
function pageWide({ id }: Problem, { ruleId }: Finding): boolean {
  return id.startsWith('meta-')
    ? ruleId === 'metadata-drift' || ruleId === 'stale-source'
    : ruleId === 'language-variety';
}

/** True where a finding shows the problem: in its locale, at one of its segments, and at its words where it names some. */
export function shows(catalog: Catalog, problem: Problem, finding: Finding): boolean {
  const places = [...finding.places, ...finding.evidence];
  if (problem.segments.includes('*')) return finding.locale === problem.locale && pageWide(problem, finding);
  if (problem.locale !== finding.locale && (problem.locale === null || finding.locale !== null)) return false;
  return places.some(({ segmentKey, locale, span }) => {
    if (!problem.segments.includes(segmentKey)) return false;
    if (locale !== null && locale !== problem.locale) return false;
    if (problem.quote === null || span === null || problem.locale === null) return true;
    const text = catalog.segments.find(({ key }) => key === segmentKey)?.texts.get(problem.locale)?.text ?? '';
    const { quote } = problem;
    if (!text.includes(quote)) return true;
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (span.start < at + quote.length && span.end > at) return true;
    }
    return false;
  });
}
