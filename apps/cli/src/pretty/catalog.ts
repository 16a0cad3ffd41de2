import { formatDiagnostic, type Catalog, type Diagnostic } from '@eventide/catalog';
import { oneLine } from '../io.ts';
import { styleFor } from './style.ts';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** The catalogue at a glance: what it holds, who cites whom, what is wrong with the pages. */
export function catalogOverview(catalog: Catalog, terminal: { readonly colour: boolean }): string {
  const style = styleFor(terminal);
  const { slug, locales, events, codes, diagnostics } = catalog;
  const references = events.reduce((sum, event) => sum + event.references.length, 0);
  const nameWidth = Math.max(0, ...events.map(({ name }) => name.length));
  const codeNames = new Map(codes.map(({ code, symbol }) => [code, symbol ?? '(translated)']));
  const codeWidth = Math.max(0, ...[...codeNames.values()].map((name) => name.length));
  const head = [
    `${style.strong(slug)}: ${locales.join(', ')}`,
    [count(events.length, 'event'), count(codes.length, 'code'), count(references, 'reference')].join(', '),
  ];
  const eventLines = events.map(({ eventId, name, severity, references: cited }) => {
    const specific = cited.filter(({ generic }) => !generic).map(({ citedAs }) => citedAs);
    return `  ${String(eventId)}  ${style.severity(severity)}  ${name.padEnd(nameWidth)}  ${specific.join(', ')}`.trimEnd();
  });
  const codeLines = codes.map(({ code, documentedAs, generic, events: citing }) => {
    const by = generic ? `${citing.length} events` : citing.join(', ');
    const spelling = documentedAs === code ? '' : `  (documented as ${documentedAs})`;
    return `  ${code}  ${(codeNames.get(code) ?? '').padEnd(codeWidth)}  ${by}${spelling}`.trimEnd();
  });
  const sections = [
    head,
    [style.strong('Events, with the codes that are theirs alone'), ...eventLines],
    [style.strong('Diagnostic codes, with the events that cite them'), ...codeLines],
    diagnostics.length === 0 ? [] : [style.strong('Diagnostics'), ...diagnostics.map((found) => `  ${line(found)}`)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function line({ place, locale, data, id }: Diagnostic): string {
  const where = place ? [`${place.file}:${place.line}:${place.column}`] : [];
  const whose = locale === null ? ['every locale'] : place ? [] : [locale];
  return oneLine(`${[...where, ...whose].join(', ')}: ${formatDiagnostic({ id, data }, 'en')} [${id}]`);
}
