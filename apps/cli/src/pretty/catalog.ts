import { type Catalog, type Diagnostic, formatDiagnostic } from '@eventide/catalog';
import { oneLine } from '../io.ts';
import type { Say, Session } from '../session.ts';
import { type Style, styleFor } from './style.ts';

/** The catalogue at a glance: what it holds, which events cite which codes, what is wrong with the pages. */
export function catalogOverview(catalog: Catalog, session: Pick<Session, 'colour' | 'language' | 'say'>): string {
  const { language, say } = session;
  const style = styleFor(session);
  const { slug, locales, source, events, codes, diagnostics } = catalog;
  const references = events.reduce((sum, event) => sum + event.references.length, 0);
  const head = [
    `${style.strong(slug)}: ${locales.join(', ')}`,
    ...(source === null ? [] : [say('overview-source', { locale: source })]),
    say('overview-counts', { events: events.length, codes: codes.length, references }),
  ];
  const firstText = firstTexts(catalog);
  const line = ({ place, locale, ...diagnostic }: Diagnostic) => {
    const where = place ? [`${place.file}:${place.line}:${place.column}`] : [];
    const whose = locale === null ? [say('every-locale')] : place ? [] : [locale];
    const text = formatDiagnostic(diagnostic, language);
    return `  ${oneLine(`${[...where, ...whose].join(', ')}: ${text} [${diagnostic.id}]`)}`;
  };
  const sections = [
    head,
    events.length === 0 ? [] : [style.strong(say('overview-events')), ...eventLines(catalog, firstText, style)],
    codes.length === 0 ? [] : [style.strong(say('overview-codes')), ...codeLines(catalog, firstText, say)],
    diagnostics.length === 0 ? [] : [style.strong(say('overview-diagnostics')), ...diagnostics.map(line)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** By the key of an event or a code, the beginning of what the page says of it. */
type FirstText = (row: string) => string;

function eventLines({ events }: Catalog, firstText: FirstText, style: Style): string[] {
  const names = new Map(events.map(({ eventId, symbol }) => [eventId, symbol ?? firstText(`event/${eventId}`)]));
  const idWidth = widest(events.map(({ eventId }) => String(eventId)));
  const nameWidth = widest(names.values());
  return events.map(({ eventId, severity, references }) => {
    const specific = references.filter(({ generic }) => !generic).map(({ citedAs }) => citedAs);
    const columns = [
      String(eventId).padEnd(idWidth),
      style.severity(severity),
      (names.get(eventId) ?? '').padEnd(nameWidth),
      specific.join(', '),
    ];
    return `  ${columns.join('  ')}`.trimEnd();
  });
}

function codeLines({ codes, segments }: Catalog, firstText: FirstText, say: Say): string[] {
  const named = new Set(segments.filter(({ kind }) => kind === 'CODE_NAME').map(({ code }) => code));
  const names = new Map(
    codes.map(({ code, symbol }) => {
      const otherwise = named.has(code) ? say('name-translated') : firstText(`code/${code}`);
      return [code, symbol ?? otherwise];
    }),
  );
  const codeWidth = widest(codes.map(({ code }) => code));
  const nameWidth = widest(names.values());
  return codes.map(({ code, documentedAs, generic, events }) => {
    const by = generic ? say('events-counted', { count: events.length }) : events.join(', ');
    const isSpelt = documentedAs.toLowerCase() === code.toLowerCase();
    const spelling = isSpelt ? '' : `  (${say('documented-as', { spelling: documentedAs })})`;
    return `  ${code.padEnd(codeWidth)}  ${(names.get(code) ?? '').padEnd(nameWidth)}  ${by}${spelling}`.trimEnd();
  });
}

const textWidth = 60;

function firstTexts({ segments, source }: Catalog): FirstText {
  const texts = new Map<string, string>();
  for (const { key, texts: byLocale } of segments) {
    const row = /^(?:event|code)\/[^/]+/.exec(key)?.[0];
    const text = (source === null ? undefined : byLocale.get(source)) ?? byLocale.values().next().value;
    if (row === undefined || text === undefined || texts.has(row) || key === `${row}/codes`) continue;
    const line = oneLine(text.text);
    // The number of the code once more, or the like.
    if (!/\p{L}/u.test(line)) continue;
    texts.set(row, line.length <= textWidth ? line : `${line.slice(0, textWidth - 1).trimEnd()}…`);
  }
  return (row) => texts.get(row) ?? '';
}

function widest(texts: Iterable<string>): number {
  return Math.max(0, ...[...texts].map(({ length }) => length));
}
