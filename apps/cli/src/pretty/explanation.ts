import type { CodeExplanation, EventExplanation, Explanation, ShownText } from '../explanation.ts';
import { oneLine } from '../io.ts';
import type { Say } from '../session.ts';
import { type Style, styleFor, type Terminal } from './style.ts';

/** What one thing means, as a few paragraphs. */
export function explanationText(explanation: Explanation, terminal: Terminal): string {
  const style = styleFor(terminal);
  const { say } = terminal;
  const lines =
    explanation.kind === 'CODE' ? codeLines(explanation.code, style, say) : eventLines(explanation.event, style, say);
  return `${lines.join('\n')}\n`;
}

/** One line for a list of alternatives. */
export function explanationTitle(explanation: Explanation): string {
  if (explanation.kind === 'EVENT') return `${explanation.event.eventId} ${explanation.event.name}`;
  const { code, name } = explanation.code;
  return oneLine(`${code} ${name?.text ?? ''}`);
}

function codeLines(found: CodeExplanation, style: Style, say: Say): string[] {
  const title = [found.code, String(found.decimal), oneLine(found.symbol ?? found.name?.text ?? '')].filter(Boolean);
  const events = found.events.flatMap(({ eventId, name, severity, description }) => [
    `  ${eventId}  ${style.severity(severity)}  ${name}`,
    // A code that nearly every event cites says nothing about them: their names are enough.
    ...(found.generic || !description ? [] : [`         ${sentence(description)}`]),
  ]);
  return [
    style.strong(title.join(' · ')),
    ...(found.documentedAs === found.code ? [] : [style.quiet(say('spelt-as', { spelling: found.documentedAs }))]),
    ...textLines(found.message, style, say),
    '',
    style.strong(say('citing-events', { count: found.events.length })),
    ...events,
  ];
}

function eventLines(found: EventExplanation, style: Style, say: Say): string[] {
  const codes = found.codes.flatMap(({ citedAs, resolution, name, message, generic }) => [
    `  ${citedAs}  ${resolution === 'UNRESOLVED' ? say('code-undeclared') : oneLine(name?.text ?? '')}`,
    ...(generic || !message ? [] : [`              ${sentence(message)}`, ...linkLines(message, '              ')]),
  ]);
  const related = found.relatedEvents.map(
    ({ eventId, name, severity }) => `  ${eventId}  ${style.severity(severity)}  ${name}`,
  );
  return [
    `${style.strong(`${found.eventId} · ${found.name}`)} · ${style.severity(found.severity).trimEnd()}`,
    ...textLines(found.description, style, say),
    '',
    style.strong(say('codes-of-event')),
    ...codes,
    ...(related.length === 0 ? [] : ['', style.strong(say('related-events')), ...related]),
  ];
}

function textLines(shown: ShownText | null, style: Style, say: Say): string[] {
  if (!shown) return [];
  const note = shown.isFallback ? [style.quiet(say('text-in-other-language', { locale: shown.locale }))] : [];
  return ['', oneLine(shown.text), ...note, ...linkLines(shown, '')];
}

function linkLines({ links }: ShownText, indent: string): string[] {
  return links.map((link) => `${indent}-> ${link}`);
}

function sentence({ text, isFallback, locale }: ShownText): string {
  return isFallback ? `${oneLine(text)} (${locale})` : oneLine(text);
}
