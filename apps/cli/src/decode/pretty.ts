import {
  type CodeCount,
  type EventCount,
  type ExplainedEvent,
  type KnownText,
  type LogSummary,
  shownLength,
  shownSpan,
  shownTime,
} from '@eventide/logs';
import { oneLine } from '../io.ts';
import { styleFor, type Style } from '../pretty/style.ts';
import { warningLines } from '../pretty/warning-lines.ts';
import { padded, widthOf, wrapped } from '../pretty/wrap.ts';
import { barsOf, countsOf } from './chart.ts';
import { Latest } from './latest.ts';
import type { Decoded, OpenOutput, OutputContext } from './output.ts';

/** Events listed one by one: what happened last is what one looks for first. */
const latestShown = 20;
/** Kinds of unknown events that are listed; the other formats have all of them. */
const unknownShown = 20;
const devicesShown = 10;
/** Where the width of a terminal is not known. */
const defaultColumns = 120;

/** What a person reads: what happened and what it means, worst first, when, and what is not known. */
export const pretty: OpenOutput = (context) => {
  const latest = new Latest(latestShown);
  return {
    event: (_file, event) => {
      latest.add(event);
    },
    end: (decoded) => {
      context.out(`${textOf(decoded, latest.events, context).join('\n')}\n`);
    },
  };
};

function textOf(decoded: Decoded, latest: readonly ExplainedEvent[], context: OutputContext): string[] {
  const { terminal, language } = context;
  const { say } = terminal;
  const style = styleFor(terminal);
  const { summary } = decoded;
  const files = decoded.files.flatMap(({ file, format, events }) =>
    format === null ? [] : [say('decode-file', { file, format: say(`format-${format}`), count: events })],
  );
  const severities = (['ERROR', 'WARNING', 'INFORMATION', 'UNKNOWN'] as const)
    .filter((severity) => summary.bySeverity[severity] > 0)
    .map(
      (severity) => `${style.severity(severity).trimEnd()} ${summary.bySeverity[severity].toLocaleString(language)}`,
    );
  const span = shownSpan(summary);
  const lines = [
    ...files,
    style.strong(say('decode-coverage', { explained: summary.explained, total: summary.total })),
    ...(span === null ? [] : [span]),
    ...(severities.length === 0 ? [] : [severities.join(' · ')]),
    ...(summary.withoutTime === 0 ? [] : [style.quiet(say('decode-untimed', { count: summary.withoutTime }))]),
  ];
  const told = new Set<string>();
  const textLines = createTextLines(decoded, context, style);
  const events = summary.byEvent.flatMap((count) => eventLines(count, { told, textLines }, context, style));
  return [
    ...lines,
    ...chart(summary, context, style),
    ...section(say('decode-events'), events, style),
    ...section(say('decode-devices'), deviceLines(summary, context), style),
    ...section(
      say('decode-latest'),
      latest.map((event) => latestLine(event, style)),
      style,
    ),
    ...section(say('decode-unknown'), unknownLines(summary, context), style),
  ];
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : ['', style.strong(title), ...lines];
}

function chart({ timeline }: LogSummary, { terminal: { say }, language }: OutputContext, style: Style): string[] {
  if (timeline.buckets.length < 2) return [];
  const { all, errors } = countsOf(timeline);
  const title = say('decode-over-time', { width: shownLength(timeline.width, language) });
  const rows = [
    { name: say('decode-all'), bars: barsOf(all) },
    ...(errors.some((count) => count > 0) ? [{ name: say('severity-ERROR'), bars: barsOf(errors) }] : []),
  ];
  const width = Math.max(...rows.map(({ name }) => widthOf(name)));
  return ['', style.strong(title), ...rows.map(({ name, bars }) => `  ${padded(name, width)}  ${bars}`.trimEnd())];
}

function eventLines(
  { event, severity, count, codes, ...span }: EventCount,
  { told, textLines }: Telling,
  context: OutputContext,
  style: Style,
): string[] {
  const { say } = context.terminal;
  const when = shownSpan(span);
  const title = [`${event.eventId}`, event.name ?? [], say('decode-times', { count }), when ?? []].flat().join(' · ');
  return [
    `  ${style.severity(severity)}  ${style.strong(oneLine(title))}`,
    ...textLines(event.description, 4),
    // Codes that nearly every event has are said where they say something: beside others they would hide them.
    ...codes
      .filter(({ known }) => known?.generic !== true)
      .flatMap((code) => codeLines(code, { told, textLines }, context)),
  ];
}

/** What a code says is printed with the first event that has it. */
function codeLines(
  { literal, known, count }: CodeCount,
  { told, textLines }: Telling,
  context: OutputContext,
): string[] {
  const { say } = context.terminal;
  const name = known === null ? say('decode-code-unknown') : (known.name ?? '');
  const title = [known?.code ?? literal, name, say('decode-times', { count })]
    .filter((part) => part !== '')
    .join(' · ');
  const isTold = known === null || told.has(known.code);
  if (known !== null) told.add(known.code);
  return [`    ${oneLine(title)}`, ...(isTold ? [] : textLines(known.message, 6))];
}

/** A text of a page, with where it links to and why it may be wrong. */
type TextLines = (text: KnownText | null, indent: number) => string[];

interface Telling {
  /** Codes whose message has been printed. */
  readonly told: Set<string>;
  readonly textLines: TextLines;
}

function createTextLines({ warningsOf }: Decoded, { terminal }: OutputContext, style: Style): TextLines {
  const { columns, say } = terminal;
  return (text, indent) => {
    if (text === null) return [];
    const space = ' '.repeat(indent);
    const shown = oneLine(text.isFallback ? `${text.text} (${text.locale})` : text.text);
    return [
      ...wrapped(shown, (columns ?? defaultColumns) - indent).map((line) => space + line),
      ...text.links.map((link) => `${space}-> ${link}`),
      ...warningLines(warningsOf(text), space, style, say),
    ];
  };
}

function deviceLines({ byDevice }: LogSummary, { terminal: { say } }: OutputContext): string[] {
  const shown = byDevice.slice(0, devicesShown);
  const more = byDevice.length - shown.length;
  return [
    ...shown.map(({ device, count, errors }) => `  ${oneLine(say('decode-device', { device, count, errors }))}`),
    ...(more > 0 ? [`  ${say('places-left', { count: more })}`] : []),
  ];
}

function latestLine({ record, severity, event, codes, device }: ExplainedEvent, style: Style): string {
  const parts = [
    `${record.eventId}`,
    event === null ? (record.provider ?? '') : (event.name ?? ''),
    codes.map(({ literal, known }) => known?.code ?? literal).join(', '),
    device ?? '',
  ];
  const time = record.time === null ? '' : shownTime(record.time);
  return `  ${time.padEnd('2026-01-01 00:00:00Z'.length)}  ${style.severity(severity)}  ${oneLine(parts.filter((part) => part !== '').join('  '))}`;
}

function unknownLines({ unknown }: LogSummary, { terminal: { say } }: OutputContext): string[] {
  const shown = unknown.slice(0, unknownShown);
  const more = unknown.length - shown.length;
  return [
    ...shown.map(({ provider, eventId, count }) => {
      const name = provider ?? say('decode-no-provider');
      return `  ${oneLine([name, String(eventId), say('decode-times', { count })].join(' · '))}`;
    }),
    ...(more > 0 ? [`  ${say('places-left', { count: more })}`] : []),
  ];
}
