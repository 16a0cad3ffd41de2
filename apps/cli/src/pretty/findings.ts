import type { Catalog } from '@eventide/catalog';
import type { Finding, MqmSeverity } from '@eventide/consistency';
import { countFindings } from '../formats/counts.ts';
import type { CheckedCatalog, Report } from '../formats/format.ts';
import { oneLine } from '../io.ts';
import type { Say } from '../session.ts';
import { type Style, styleFor, type Terminal } from './style.ts';

const severities: readonly MqmSeverity[] = ['critical', 'major', 'minor', 'neutral'];

/** The findings of each catalogue, and, of several, how many there are in all. */
export function findingsReport({ checked, messageOf, terminal }: Report): string {
  const reports = checked.map((one) => catalogReport(one, messageOf, terminal));
  if (checked.length === 1) return reports.join('');
  const { say } = terminal;
  const style = styleFor(terminal);
  const headed = checked.map(
    ({ catalog }, index) =>
      `${style.strong(`${catalog.slug}: ${catalog.locales.join(', ')}`)}\n\n${reports[index] ?? ''}`,
  );
  const counts = say('finding-counts', countFindings(checked));
  return `${headed.join('\n\n')}\n\n${style.strong(`${say('catalogs-counted', { count: checked.length })}: ${counts}`)}\n`;
}

/** Findings by locale, those of the source first, each with its place, and the score of every locale. */
function catalogReport(
  { catalog, result }: CheckedCatalog,
  messageOf: (finding: Finding) => string,
  terminal: Terminal,
): string {
  const { findings, stats } = result;
  const { say } = terminal;
  const style = styleFor(terminal);
  const lines = linesIn(catalog, messageOf, style, say);
  const sections = [null, ...catalog.locales].flatMap((locale) => {
    const own = findings.filter((finding) => finding.locale === locale);
    if (own.length === 0) return [];
    const file = locale === null ? null : catalog.documents.get(locale)?.file;
    const head = style.strong(oneLine(locale === null ? say('every-locale') : `${locale}  ${file ?? ''}`));
    return [[head, ...own.flatMap(lines)].join('\n')];
  });
  const scores = stats.locales.map(
    ({ locale, words, mqmScore }) => `  ${locale}  ${say('locale-score', { score: mqmScore, words })}`,
  );
  const { notJudged, withoutDictionary } = stats;
  const tooFew =
    notJudged.length === 0
      ? []
      : [
          say('not-judged', { count: stats.locales.length }),
          ...notJudged.map(
            ({ ruleId, fewestLocales }) => `  ${ruleId}  ${say('locales-needed', { count: fewestLocales })}`,
          ),
        ];
  const noDictionary = withoutDictionary.length === 0 ? [] : [say('no-dictionary', { locales: withoutDictionary })];
  const tail = [
    style.strong(say('finding-counts', stats.findings)),
    ...tooFew,
    ...noDictionary,
    say('penalty-points'),
    ...scores,
  ];
  return `${[...sections, tail.join('\n')].join('\n\n')}\n`;
}

/** Two lines a finding: how severe and where, then what. */
function linesIn(
  catalog: Catalog,
  messageOf: (finding: Finding) => string,
  style: Style,
  say: Say,
): (finding: Finding) => string[] {
  const width = Math.max(...severities.map((severity) => say(`severity-${severity}`).length));
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  return (finding) => {
    const { segmentKey, locale, mqmSeverity, ruleId, span } = finding;
    const text = locale === null ? undefined : segments.get(segmentKey)?.texts.get(locale);
    const place = text === undefined ? '' : `:${text.line}:${text.column}`;
    const quote = text && span ? `  «${text.text.slice(span.start, span.end)}»` : '';
    const severity = style.mqm(mqmSeverity, say(`severity-${mqmSeverity}`).padEnd(width));
    return [
      `  ${severity}  ${oneLine(`${segmentKey}${place}${quote}`)}`,
      `  ${' '.repeat(width)}  ${oneLine(messageOf(finding))} ${style.quiet(`[${ruleId}]`)}`,
    ];
  };
}
