import type { CodeExplanation, EventExplanation, Explanation, ShownText } from '../explanation.ts';
import { oneLine } from '../io.ts';
import { type Style, styleFor } from './style.ts';

/** What one thing means, as a few paragraphs. */
export function explanationText(explanation: Explanation, terminal: { readonly colour: boolean }): string {
  const style = styleFor(terminal);
  const lines = explanation.kind === 'CODE' ? codeLines(explanation.code, style) : eventLines(explanation.event, style);
  return `${lines.join('\n')}\n`;
}

/** One line for a list of alternatives. */
export function explanationTitle(explanation: Explanation): string {
  if (explanation.kind === 'EVENT') return `${explanation.event.eventId} ${explanation.event.name}`;
  const { code, name } = explanation.code;
  return oneLine(`${code} ${name?.text ?? ''}`);
}

function codeLines(found: CodeExplanation, style: Style): string[] {
  const title = [found.code, String(found.decimal), oneLine(found.symbol ?? found.name?.text ?? '')].filter(Boolean);
  const events = found.events.flatMap(({ eventId, name, severity, description }) => [
    `  ${eventId}  ${style.severity(severity)}  ${name}`,
    // A code that nearly every event cites says nothing about them: their names are enough.
    ...(found.generic || !description ? [] : [`         ${sentence(description)}`]),
  ]);
  return [
    style.strong(title.join(' · ')),
    ...(found.documentedAs === found.code ? [] : [style.quiet(`The pages spell it ${found.documentedAs}.`)]),
    ...textLines(found.message, style),
    '',
    style.strong(`Events that cite it (${found.events.length})`),
    ...events,
  ];
}

function eventLines(found: EventExplanation, style: Style): string[] {
  const codes = found.codes.flatMap(({ citedAs, resolution, name, message, generic }) => [
    `  ${citedAs}  ${resolution === 'UNRESOLVED' ? 'no table declares it' : oneLine(name?.text ?? '')}`,
    ...(generic || !message ? [] : [`              ${sentence(message)}`, ...linkLines(message, '              ')]),
  ]);
  const related = found.relatedEvents.map(
    ({ eventId, name, severity }) => `  ${eventId}  ${style.severity(severity)}  ${name}`,
  );
  return [
    `${style.strong(`${found.eventId} · ${found.name}`)} · ${style.severity(found.severity).trimEnd()}`,
    ...textLines(found.description, style),
    '',
    style.strong('Diagnostic codes'),
    ...codes,
    ...(related.length === 0 ? [] : ['', style.strong('Related events'), ...related]),
  ];
}

function textLines(shown: ShownText | null, style: Style): string[] {
  if (!shown) return [];
  const note = shown.isFallback
    ? [style.quiet(`(in ${shown.locale}: there is no text in the language asked for)`)]
    : [];
  return ['', oneLine(shown.text), ...note, ...linkLines(shown, '')];
}

function linkLines({ links }: ShownText, indent: string): string[] {
  return links.map((link) => `${indent}-> ${link}`);
}

function sentence({ text, isFallback, locale }: ShownText): string {
  return isFallback ? `${oneLine(text)} (${locale})` : oneLine(text);
}
