import { type Catalog, type Diagnostic, formatDiagnostic } from '@eventide/catalog';
import { oneLine } from '../io.ts';
import type { Session } from '../session.ts';
import { styleFor } from './style.ts';

/** The catalogue at a glance: what it holds, which events cite which codes, what is wrong with the pages. */
export function catalogOverview(catalog: Catalog, session: Pick<Session, 'colour' | 'language' | 'say'>): string {
  const { language, say } = session;
  const style = styleFor(session);
  const { slug, locales, events, codes, diagnostics } = catalog;
  const references = events.reduce((sum, event) => sum + event.references.length, 0);
  const nameWidth = Math.max(0, ...events.map(({ name }) => name.length));
  const codeNames = new Map(codes.map(({ code, symbol }) => [code, symbol ?? say('name-translated')]));
  const codeWidth = Math.max(0, ...[...codeNames.values()].map((name) => name.length));
  const head = [
    `${style.strong(slug)}: ${locales.join(', ')}`,
    say('overview-counts', { events: events.length, codes: codes.length, references }),
  ];
  const eventLines = events.map(({ eventId, name, severity, references: cited }) => {
    const specific = cited.filter(({ generic }) => !generic).map(({ citedAs }) => citedAs);
    return `  ${String(eventId)}  ${style.severity(severity)}  ${name.padEnd(nameWidth)}  ${specific.join(', ')}`.trimEnd();
  });
  const codeLines = codes.map(({ code, documentedAs, generic, events: citing }) => {
    const by = generic ? say('events-counted', { count: citing.length }) : citing.join(', ');
    const spelling = documentedAs === code ? '' : `  (${say('documented-as', { spelling: documentedAs })})`;
    return `  ${code}  ${(codeNames.get(code) ?? '').padEnd(codeWidth)}  ${by}${spelling}`.trimEnd();
  });
  const line = ({ place, locale, ...diagnostic }: Diagnostic) => {
    const where = place ? [`${place.file}:${place.line}:${place.column}`] : [];
    const whose = locale === null ? [say('every-locale')] : place ? [] : [locale];
    const text = formatDiagnostic(diagnostic, language);
    return `  ${oneLine(`${[...where, ...whose].join(', ')}: ${text} [${diagnostic.id}]`)}`;
  };
  const sections = [
    head,
    [style.strong(say('overview-events')), ...eventLines],
    [style.strong(say('overview-codes')), ...codeLines],
    diagnostics.length === 0 ? [] : [style.strong(say('overview-diagnostics')), ...diagnostics.map(line)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
