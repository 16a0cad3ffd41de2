import type { Locale } from '@eventide/catalog';
import { markdownHead, markdownRow, markdownText } from '@eventide/catalog/text';
import type { MqmSeverity } from '@eventide/consistency';
import { uriOf } from '../report/addresses.ts';
import { type FindingsReport, isOpen, type ReportedFinding } from '../report/report.ts';

/** The report's own words, in its language. */
export interface MarkdownWords {
  readonly title: string;
  readonly everyLocale: string;
  /** By severity, as the head of a column. */
  readonly severities: Readonly<Record<MqmSeverity, string>>;
  readonly columns: Readonly<Record<'locale' | 'place' | 'severity' | 'rule' | 'message' | 'suggestion', string>>;
  readonly nothing: string;
  /** What is left out because it was known or suppressed. */
  readonly known: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly more: (count: number) => string;
}

const worstFirst = ['critical', 'major', 'minor', 'neutral'] as const satisfies readonly MqmSeverity[];

/** A comment on GitHub has at most 65,536 characters: further rows are counted. */
const rowsMax = 200;

/** A report to read on GitHub, or as the comment of a pull request: counts by locale, then the findings, the most severe first. */
export function markdownReport({ catalogs, findings, absent }: FindingsReport, words: MarkdownWords): string {
  const open = findings.filter(isOpen);
  const sections = catalogs.map(({ slug, locales }) => {
    const own = open.filter(({ catalog }) => catalog.slug === slug);
    const heading = `## ${markdownText(slug)}\n\n`;
    if (own.length === 0) return `${heading}${markdownText(words.nothing)}\n`;
    return `${heading}${countTable(own, [null, ...locales], words)}\n${findingTable(own, words)}`;
  });
  const known = findings.length - open.length;
  const remarks = [
    ...(known === 0 ? [] : [words.known(known)]),
    ...(absent.length === 0 ? [] : [words.gone(absent.length)]),
  ].map((remark) => `${markdownText(remark)}\n`);
  return [`# ${markdownText(words.title)}\n`, ...sections, ...remarks].join('\n');
}

function countTable(
  findings: readonly ReportedFinding[],
  locales: readonly (Locale | null)[],
  words: MarkdownWords,
): string {
  const rows = locales.flatMap((locale) => {
    const own = findings.filter(({ finding }) => finding.locale === locale);
    if (own.length === 0) return [];
    const counts = worstFirst.map((severity) => own.filter(({ finding }) => finding.mqmSeverity === severity).length);
    return [markdownRow([locale ?? words.everyLocale, ...counts])];
  });
  return [markdownHead([words.columns.locale, ...worstFirst.map((one) => words.severities[one])]), ...rows].join('');
}

function findingTable(findings: readonly ReportedFinding[], words: MarkdownWords): string {
  const { place, severity, rule, message, suggestion } = words.columns;
  const sorted = worstFirst.flatMap((one) => findings.filter(({ finding }) => finding.mqmSeverity === one));
  const rows = sorted.slice(0, rowsMax).map((one) => {
    const { finding } = one;
    const cells = [words.severities[finding.mqmSeverity], finding.ruleId, one.message, finding.suggestion ?? ''];
    return `| ${placesOf(one)} ${markdownRow(cells)}`;
  });
  const left = sorted.length - rows.length;
  const more = left === 0 ? '' : `\n${markdownText(words.more(left))}\n`;
  return `${markdownHead([place, severity, rule, message, suggestion])}${rows.join('')}${more}`;
}

/** As many as fit into a cell. */
const placesMax = 5;

function placesOf({ places }: ReportedFinding): string {
  const links = places.slice(0, placesMax).map(({ file, line, column }) => {
    const address = uriOf(file).replaceAll('(', '%28').replaceAll(')', '%29');
    return `[${markdownText(`${file}:${line}:${column}`)}](${address}#L${line})`;
  });
  return `${links.join(', ')}${places.length > placesMax ? ' …' : ''}`;
}
