import type { Finding } from '@eventide/consistency';
import { isOpen, type PlacedFinding, type ReportedCatalog } from '@eventide/exchange';
import { askedLocales, type FindingFilter } from '../findings/filter.ts';
import { countFindings } from '../formats/counts.ts';
import type { CheckedCatalog, Report } from '../formats/format.ts';
import { oneLine } from '../io.ts';
import { findingLines } from './finding-lines.ts';
import { ruleTable } from './rule-table.ts';
import { styleFor } from './style.ts';
import { wrapped } from './wrap.ts';

/** Columns of a terminal whose width is not known. */
const columnsDefault = 100;
/** In less, words would stand one below the other. */
const columnsMin = 40;

/** The findings of each catalogue, and, of several, how many there are in all. */
export function findingsReport(report: Report): string {
  const { terminal } = report;
  const open = new Map(report.exchange.findings.filter(isOpen).map(({ finding, places }) => [finding, places]));
  const checked = report.checked.map((one): Shown => {
    const findings = one.findings.filter((finding) => open.has(finding));
    return { ...one, findings, asked: one.findings.length };
  });
  const gone = report.exchange.absent.length;
  const goneLine = gone === 0 ? '' : `\n${terminal.say('baseline-gone', { count: gone })}\n`;
  const placesOf: PlacesOf = (finding) => open.get(finding) ?? [];
  const reports = checked.map((one) => catalogReport(one, placesOf, report));
  if (checked.length === 1) return reports.join('') + goneLine;
  const { say } = terminal;
  const style = styleFor(terminal);
  const headed = checked.map(
    ({ catalog }, index) =>
      `${style.strong(`${catalog.slug}: ${catalog.locales.join(', ')}`)}\n\n${reports[index] ?? ''}`,
  );
  const counts = say('finding-counts', countFindings(checked.flatMap(({ findings }) => findings)));
  const total = style.strong(`${say('catalogs-counted', { count: checked.length })}: ${counts}`);
  return `${headed.join('\n\n')}\n\n${total}\n${goneLine}`;
}

/** Where each of a finding's places stands. */
type PlacesOf = (finding: Finding) => PlacedFinding['places'];

/** A catalogue with the findings that are listed. */
interface Shown extends CheckedCatalog {
  /** How many are asked for, those included that a baseline knows. */
  readonly asked: number;
}

/** Findings by locale, those of the source first, then what was and was not judged, and a table of all. */
function catalogReport(one: Shown, placesOf: PlacesOf, { messageOf, terminal, filter }: Report): string {
  const { catalog, findings } = one;
  const { say, columns } = terminal;
  const style = styleFor(terminal);
  const width = Math.max(columnsMin, columns ?? columnsDefault);
  const setting = { terminal, style, width, placesOf, messageOf };
  const sections = [null, ...catalog.locales].flatMap((locale) => {
    const own = findings.filter((finding) => finding.locale === locale);
    if (own.length === 0) return [];
    const file = locale === null ? null : catalog.documents.get(locale)?.file;
    const head = style.strong(oneLine(locale === null ? say('every-locale') : `${locale}  ${file ?? ''}`));
    return [[head, ...findingLines(own, setting)].join('\n')];
  });
  const table = [say('findings-by-rule'), ...ruleTable(findings, askedLocales(catalog, filter), { say, width })];
  const [counts = '', ...remarks] = remarksOn(one, filter, terminal).flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    return wrapped(line.trimStart(), width - indent.length).map((part) => indent + part);
  });
  const tail = [style.strong(counts), ...remarks].join('\n');
  return `${[...sections, tail, ...(findings.length === 0 ? [] : [table.join('\n')])].join('\n\n')}\n`;
}

/** What there is to say of the check as a whole, the counts first. */
function remarksOn(
  { catalog, findings, asked: count, stats }: Shown,
  filter: FindingFilter,
  { say }: Report['terminal'],
): string[] {
  const all = Object.values(stats.findings).reduce((sum, count) => sum + count, 0);
  const leftOut = all - count;
  const known = count - findings.length;
  const needs = new Map<number, string[]>();
  const isAsked = (ruleId: string): boolean => filter.rules.length === 0 || filter.rules.includes(ruleId);
  for (const { ruleId, fewestLocales } of stats.notJudged) {
    if (isAsked(ruleId)) needs.set(fewestLocales, [...(needs.get(fewestLocales) ?? []), ruleId]);
  }
  const tooFew = [...needs]
    .toSorted(([one], [other]) => one - other)
    .map(([count, ids]) => `  ${say('locales-needed', { count })}: ${ids.join(', ')}`);
  const asked = askedLocales(catalog, filter);
  const rules = stats.askingDictionary.filter(isAsked);
  const withoutDictionary = stats.withoutDictionary.filter((locale) => asked.includes(locale));
  return [
    say('finding-counts', countFindings(findings)),
    ...(known === 0 ? [] : [say('baseline-known', { count: known })]),
    ...(leftOut === 0 ? [] : [say('findings-left-out', { count: leftOut })]),
    ...(tooFew.length === 0 ? [] : [say('not-judged', { count: stats.locales.length }), ...tooFew]),
    ...(withoutDictionary.length === 0 || rules.length === 0
      ? []
      : [say('no-dictionary', { locales: withoutDictionary, rules })]),
    ...scores(catalog, stats, filter, say),
  ];
}

/** How the locales fare. Some rules alone say nothing of a locale, and where nothing was judged there is no score. */
function scores(
  catalog: ReportedCatalog,
  { locales, scoredWords }: CheckedCatalog['stats'],
  filter: FindingFilter,
  say: Report['terminal']['say'],
): string[] {
  if (filter.rules.length > 0 || filter.minSeverity !== 'neutral') return [];
  const asked = askedLocales(catalog, filter);
  const lines = locales.flatMap(({ locale, mqmScore }) =>
    mqmScore === null || !asked.includes(locale) ? [] : [`  ${locale}  ${say('locale-score', { score: mqmScore })}`],
  );
  return lines.length === 0 ? [] : [say('penalty-points', { words: Math.round(scoredWords) }), ...lines];
}
