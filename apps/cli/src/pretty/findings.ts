import type { Catalog } from '@eventide/catalog';
import type { CheckResult, Finding, MqmSeverity } from '@eventide/consistency';
import { oneLine } from '../io.ts';
import { type Style, styleFor } from './style.ts';

const severities: readonly MqmSeverity[] = ['critical', 'major', 'minor', 'neutral'];
const severityWidth = Math.max(...severities.map(({ length }) => length));

/** Findings by locale, those of the source first, each with its place, and the score of every locale. */
export function findingsReport(
  catalog: Catalog,
  { findings, stats }: CheckResult,
  terminal: { readonly colour: boolean },
): string {
  const style = styleFor(terminal);
  const sections = [null, ...catalog.locales].flatMap((locale) => {
    const own = findings.filter((finding) => finding.locale === locale);
    if (own.length === 0) return [];
    const file = locale === null ? null : catalog.documents.get(locale)?.file;
    const head = style.strong(oneLine(locale === null ? 'Every locale' : `${locale}  ${file ?? ''}`));
    return [[head, ...own.flatMap((finding) => findingLines(catalog, finding, style))].join('\n')];
  });
  const counts = severities.map((severity) => `${stats.findings[severity]} ${severity}`).join(', ');
  const scores = stats.locales.map(({ locale, words, mqmScore }) => `  ${locale}  ${mqmScore}  (${words} words)`);
  const { notJudged } = stats;
  const tooFew =
    notJudged.length === 0
      ? []
      : [
          `Not judged, for want of locales to compare (${stats.locales.length} given):`,
          ...notJudged.map(({ ruleId, fewestLocales }) => `  ${ruleId}  needs ${fewestLocales}`),
        ];
  const tail = [
    style.strong(counts),
    ...tooFew,
    'Penalty points per 1,000 words (MQM: minor 1, major 5, critical 25):',
    ...scores,
  ];
  return `${[...sections, tail.join('\n')].join('\n\n')}\n`;
}

function findingLines(catalog: Catalog, finding: Finding, style: Style): string[] {
  const { segmentKey, locale, mqmSeverity, ruleId, message, span } = finding;
  const segment = catalog.segments.find(({ key }) => key === segmentKey);
  const text = locale === null ? undefined : segment?.texts.get(locale);
  const place = text === undefined ? '' : `:${text.line}:${text.column}`;
  const quote = text && span ? `  «${text.text.slice(span.start, span.end)}»` : '';
  return [
    `  ${style.mqm(mqmSeverity, mqmSeverity.padEnd(severityWidth))}  ${oneLine(`${segmentKey}${place}${quote}`)}`,
    `  ${' '.repeat(severityWidth)}  ${oneLine(message)} ${style.quiet(`[${ruleId}]`)}`,
  ];
}
