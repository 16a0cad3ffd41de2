import { readdirSync, readFileSync } from 'node:fs';
import type { Catalog } from '@eventide/catalog';
import { alignCatalog, parsePage } from '@eventide/catalog';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { formatFinding } from '../src/words.ts';
import { reading, type Problem } from './reading.ts';
import { loadLanguageResources } from '../src/resources/load.ts';

const pages = new URL('../../../documents/', import.meta.url);

/** The catalogue of the five pages. */
export function realCatalog(): Catalog {
  const files = readdirSync(pages).filter((file) => file.endsWith('.md') && /^[a-z]{2}-[a-z]{2}\.md$/.test(file));
  return alignCatalog(files.map((file) => parsePage(readFileSync(new URL(file, pages), 'utf8'), { file })));
}

/** What the whole page suffers from is found by the rule made for it, wherever that points. */
function pageWide({ id }: Problem, { ruleId }: Finding): boolean {
  return id.startsWith('meta-')
    ? ruleId === 'metadata-drift' || ruleId === 'stale-source'
    : ruleId === 'language-variety';
}

/** True where a finding shows the problem: in its locale, at one of its segments, and at its words where it names some. */
function shows(catalog: Catalog, problem: Problem, finding: Finding): boolean {
  const places = [finding, ...finding.evidence];
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

/** Prints every finding on the five pages, the problems of the reading it shows, and what was missed. */
export async function measure(): Promise<void> {
  const catalog = realCatalog();
  const started = performance.now();
  const { findings, stats } = check(catalog, { resources: await loadLanguageResources(catalog.locales) });
  const took = performance.now() - started;
  const found = new Map<string, Finding>();
  for (const locale of [null, ...catalog.locales]) {
    const own = findings.filter((finding) => finding.locale === locale);
    console.log(`\n== ${locale ?? 'every locale'}: ${own.length}`);
    for (const finding of own) {
      const ids = reading.filter((problem) => shows(catalog, problem, finding)).map(({ id }) => id);
      for (const id of ids) if (!found.has(id) || found.get(id)?.mqmSeverity === 'neutral') found.set(id, finding);
      const text = locale && catalog.segments.find(({ key }) => key === finding.segmentKey)?.texts.get(locale)?.text;
      const quote = finding.span && text ? ` «${text.slice(finding.span.start, finding.span.end)}»` : '';
      const mark = ids.length > 0 ? `   [${ids.join(', ')}]` : '   [-]';
      console.log(`${finding.mqmSeverity.padEnd(8)} ${finding.ruleId.padEnd(22)} ${finding.segmentKey}${quote}${mark}`);
      console.log(`         ${formatFinding(finding, 'en')}`);
    }
  }
  const missed = reading.filter(({ id }) => !found.has(id));
  console.log(`\n== missed: ${missed.length} of ${reading.length}`);
  for (const { id, mqmSeverity, why } of missed) console.log(`${mqmSeverity.padEnd(8)} ${id.padEnd(30)} ${why}`);
  const weighty = findings.filter(({ mqmSeverity }) => mqmSeverity !== 'neutral');
  const matching = weighty.filter((finding) => reading.some((problem) => shows(catalog, problem, finding)));
  const share = (part: number, whole: number): string => `${part}/${whole} (${Math.round((100 * part) / whole)} %)`;
  console.log(`\nfound in the reading: ${share(found.size, reading.length)}`);
  console.log(
    `minor or worse that the reading has: ${share(matching.length, weighty.length)} (what it lacks: judge by eye)`,
  );
  console.log(stats.locales.map(({ locale, mqmScore }) => `${locale} ${mqmScore}`).join(', '), `${took.toFixed(0)} ms`);
}
