import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Catalog, Document } from '@eventide/catalog';
import { alignCatalog } from '@eventide/catalog';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import type { LanguageResources } from '../src/rule.ts';
import { formatFinding } from '../src/words.ts';
import { shows } from './measure/own-reading.ts';
import { pagesIn, realCatalog, realPages } from './measure/pages.ts';
import { findingsAbout, scorePairs, tableOf } from './measure/pairs.ts';
import { blamedByPofilter, hasPofilter } from './measure/pofilter.ts';
import { changes } from './measure/stability.ts';
import { judge, type Judged, type Judgement, readTruth } from './measure/truth.ts';
import { catalogOfPages, catalogOfTexts } from './pairs/catalogs.ts';
import { pairsByKind } from './pairs/index.ts';
import { reading } from './reading.ts';
import { loadLanguageResources } from '../src/resources/load.ts';

/** Pages to measure on, beside the repository; what is not there is not measured. */
const shared = new URL('../../../../shared/pages/', import.meta.url);

/** Our own verdicts of what the rules say of these pages and of the five, in the same format. */
const ownVerdicts = new URL('measure/verdicts.jsonl', import.meta.url);

/**
 * Prints what the rules find, against a careful reading of the five pages and against truth files; how much changes on other
 * pages when one locale is left out; and what nobody has judged yet.
 *
 * `--pages <folder>` (instead of ../shared/pages), `--truth <file>` (any number of times, besides its truth.jsonl), `--findings`
 * (every finding on the five pages), `--pairs` (instead of all this, the isolated pairs of test/pairs, and pofilter on the same ones).
 */
export async function measure(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      truth: { type: 'string', multiple: true, default: [] },
      findings: { type: 'boolean', default: false },
      pairs: { type: 'boolean', default: false },
    },
  });
  if (values.pairs) {
    await onPairs();
    return;
  }
  const folder = values.pages === undefined ? shared : new URL(`file://${values.pages.replace(/\/?$/, '/')}`);
  const files = [new URL('truth.jsonl', folder), ownVerdicts].map((url) => fileURLToPath(url));
  const truth = [...files, ...values.truth]
    .filter((file) => existsSync(file))
    .flatMap((file) => readTruth(readFileSync(file, 'utf8'), file));
  const further = pagesIn(new URL('certificate-connector/', folder));
  const own = realPages();
  const documents = [...own, ...further];
  const resources = await loadLanguageResources(documents.map(({ locale }) => locale));
  const review = (catalog: Catalog): readonly Finding[] => check(catalog, { resources }).findings;

  againstReading(resources, values.findings);
  if (further.length > 0 && truth.length > 0) {
    const source = further.filter(({ isSource }) => isSource);
    const targets = further.filter(({ isSource }) => !isSource);
    const unjudged = new Set<string>();
    againstTruth('all pages', [alignCatalog(documents)], truth, review, unjudged);
    againstTruth('without the five', [alignCatalog(further)], truth, review, unjudged);
    if (source.length > 0) {
      const pairs = targets.map((target) => alignCatalog([...source, target]));
      againstTruth('source and one target', pairs, truth, review, unjudged);
      const ofFive = own.map((target) => alignCatalog([...source, target]));
      againstTruth('source and one of the five', ofFive, truth, review, unjudged);
    }
    console.log(`\n== not judged yet: ${unjudged.size}`);
    for (const line of unjudged) console.log(line);
  }
  stability(documents, review);
}

/** Prints what is found in isolated pairs of source and target, by kind, and what pofilter finds where it is installed. */
async function onPairs(): Promise<void> {
  const kinds = Object.values(pairsByKind);
  const pairs = kinds.flatMap(({ faulty, clean }) => [...faulty, ...clean]);
  const resources = await loadLanguageResources([...new Set(pairs.map(([locale]) => locale))]);
  for (const [title, catalogOf] of [
    ['as pages', catalogOfPages],
    ['as texts', catalogOfTexts],
  ] as const) {
    const scores = scorePairs((pair) => findingsAbout(catalogOf(pair), pair, resources).length > 0);
    console.log(`== isolated pairs, ${title}\n${tableOf(scores)}`);
    for (const { kind, missed, blamed } of scores) {
      for (const pair of missed) console.log(`missed  ${kind}: ${pair.join(' | ')}`);
      for (const pair of blamed) console.log(`blamed  ${kind}: ${pair.join(' | ')}`);
    }
  }
  if (!hasPofilter()) {
    console.log('\npofilter is not installed (Debian: translate-toolkit), so it is not compared.');
    return;
  }
  const blamed = blamedByPofilter(pairs);
  console.log(`\n== the same pairs, pofilter\n${tableOf(scorePairs((pair) => blamed.has(pair)))}`);
}

function againstReading(resources: LanguageResources, withFindings: boolean): void {
  const catalog = realCatalog();
  const started = performance.now();
  const { findings, stats } = check(catalog, { resources });
  const took = performance.now() - started;
  const found = new Map<string, Finding>();
  for (const locale of [null, ...catalog.locales]) {
    const own = findings.filter((finding) => finding.locale === locale);
    if (withFindings) console.log(`\n== ${locale ?? 'every locale'}: ${own.length}`);
    for (const finding of own) {
      const ids = reading.filter((problem) => shows(catalog, problem, finding)).map(({ id }) => id);
      for (const id of ids) if (!found.has(id) || found.get(id)?.mqmSeverity === 'neutral') found.set(id, finding);
      if (withFindings) console.log(`${lineOf(finding, catalog)}   [${ids.join(', ') || '-'}]`);
    }
  }
  const missed = reading.filter(({ id }) => !found.has(id));
  console.log(`\n== the five pages, missed: ${missed.length} of ${reading.length}`);
  for (const { id, mqmSeverity, why } of missed) console.log(`${mqmSeverity.padEnd(8)} ${id.padEnd(30)} ${why}`);
  const weighty = findings.filter(({ mqmSeverity }) => mqmSeverity !== 'neutral');
  const matching = weighty.filter((finding) => reading.some((problem) => shows(catalog, problem, finding)));
  const criticals = findings.filter(({ mqmSeverity }) => mqmSeverity === 'critical');
  console.log(`\nfound in the reading: ${share(found.size, reading.length)}`);
  console.log(
    `minor or worse that the reading has: ${share(matching.length, weighty.length)} (what it lacks: judge by eye)`,
  );
  console.log(`critical: ${criticals.map(({ locale, segmentKey }) => `${String(locale)} ${segmentKey}`).join(', ')}`);
  console.log(
    stats.locales.map(({ locale, mqmScore }) => `${locale} ${mqmScore ?? '-'}`).join(', '),
    `${took.toFixed(0)} ms`,
  );
}

type Tally = Record<Judged, number>;

/** Prints precision and recall over some catalogues, by rule and by locale. */
function againstTruth(
  title: string,
  catalogs: readonly Catalog[],
  truth: readonly Judgement[],
  review: (catalog: Catalog) => readonly Finding[],
  unjudged: Set<string>,
): void {
  const byRule = new Map<string, Tally>();
  const byLocale = new Map<string, Tally>();
  const total = noTally();
  const recall = new Map<string, { found: number; all: number }>();
  const foundBy: string[] = [];
  let [found, all] = [0, 0];
  for (const catalog of catalogs) {
    const measured = judge(truth, review(catalog), catalog);
    for (const { finding, judged } of measured.findings) {
      for (const tally of [total, tallyIn(byRule, finding.ruleId), tallyIn(byLocale, finding.locale ?? '')])
        tally[judged]++;
      if (judged === 'unjudged') unjudged.add(lineOf(finding, catalog));
    }
    for (const { judgement, foundBy: rules } of measured.defects) {
      const own = recall.get(judgement.locale) ?? { found: 0, all: 0 };
      recall.set(judgement.locale, own);
      own.all++;
      all++;
      if (rules.length === 0) continue;
      own.found++;
      found++;
      foundBy.push(`${judgement.id} (${rules.join(', ')})`);
    }
  }
  console.log(`\n== ${title}: precision ${precisionOf(total)}; defects found ${share(found, all)}`);
  for (const [rule, tally] of [...byRule].sort()) console.log(`${rule.padEnd(24)} ${precisionOf(tally)}`);
  for (const [locale, tally] of [...byLocale].sort()) {
    const own = recall.get(locale) ?? { found: 0, all: 0 };
    console.log(`${locale.padEnd(24)} ${precisionOf(tally)}; defects found ${share(own.found, own.all)}`);
  }
  console.log(`found: ${foundBy.join(', ')}`);
}

function stability(documents: readonly Document[], review: (catalog: Catalog) => readonly Finding[]): void {
  console.log(`\n== stability: findings on the other pages that change with one locale of ${documents.length}`);
  let [changed, before] = [0, 0];
  for (const change of changes(documents, review)) {
    const own = change.appearing.length + change.vanishing.length;
    changed += own;
    before += change.before;
    console.log(
      `${change.without.padEnd(8)} ${share(own, change.before)}: ${change.vanishing.length} go, ${change.appearing.length} come when it is left out`,
    );
  }
  console.log(`on average ${share(changed, before)}`);
}

function lineOf(finding: Finding, catalog: Catalog): string {
  const { locale, segmentKey, span, mqmSeverity, ruleId } = finding;
  const text = locale && catalog.segments.find(({ key }) => key === segmentKey)?.texts.get(locale)?.text;
  const quote = span && text ? ` «${text.slice(span.start, span.end)}»` : '';
  const place = `${mqmSeverity.padEnd(8)} ${ruleId.padEnd(22)} ${locale ?? 'all'} ${segmentKey}${quote}`;
  return `${place}\n         ${formatFinding(finding, 'en')}`;
}

function noTally(): Tally {
  return { right: 0, defensible: 0, wrong: 0, unjudged: 0 };
}

function tallyIn(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? noTally();
  tallies.set(key, tally);
  return tally;
}

/** Of what was judged; defensible is neither right nor wrong. */
function precisionOf({ right, defensible, wrong, unjudged }: Tally): string {
  return `${share(right, right + wrong)}, ${defensible} defensible, ${unjudged} not judged`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0/0' : `${part}/${whole} (${Math.round((1000 * part) / whole) / 10} %)`;
}
