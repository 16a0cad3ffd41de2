import type { CodeExplanation, EventExplanation, Explanation, ShownText } from '../explanation.ts';
import { oneLine } from '../io.ts';
import type { Say } from '../session.ts';
import { type Style, styleFor, type Terminal } from './style.ts';
import { warningLines } from './warning-lines.ts';

/** What one thing means, as a few paragraphs. `catalog` is named where there are several. */
export function explanationText(explanation: Explanation, terminal: Terminal, catalog: string | null = null): string {
  const style = styleFor(terminal);
  const { say } = terminal;
  const [title = '', ...lines] =
    explanation.kind === 'CODE' ? codeLines(explanation.code, style, say) : eventLines(explanation.event, style, say);
  const from = catalog === null ? [] : [style.quiet(say('in-catalog', { catalog }))];
  return `${[title, ...from, ...lines].join('\n')}\n`;
}

/** One line for a list of alternatives. */
export function explanationTitle(explanation: Explanation): string {
  if (explanation.kind === 'EVENT') {
    const { event } = explanation;
    return oneLine(`${event.eventId} ${nameOf(event) ?? (event.description ?? event.texts[0])?.text ?? ''}`);
  }
  const { code, name, message, texts } = explanation.code;
  return oneLine(`${code} ${(name ?? message ?? texts[0])?.text ?? ''}`);
}

/** An event's name; null where the page gives it none. */
function nameOf({ eventId, name }: { readonly eventId: number; readonly name: string }): string | null {
  return name === String(eventId) ? null : name;
}

function codeLines(found: CodeExplanation, style: Style, say: Say): string[] {
  const title = [found.code, String(found.decimal), oneLine(found.symbol ?? found.name?.text ?? '')].filter(Boolean);
  const events = found.events.flatMap((event) => [
    `  ${event.eventId}  ${style.severity(event.severity)}  ${nameOf(event) ?? ''}`.trimEnd(),
    // A code that nearly every event cites says nothing about them: their names are enough.
    ...(found.generic || !event.description
      ? []
      : [
          `         ${sentence(event.description)}`,
          ...warningLines(event.description.warnings, '         ', style, say),
        ]),
  ]);
  return [
    style.strong(title.join(' · ')),
    ...(isSpelt(found) ? [] : [style.quiet(say('spelt-as', { spelling: found.documentedAs }))]),
    ...textLines(found.message, style, say),
    ...found.texts.filter((text) => !isDecimalOf(found, text)).flatMap((text) => textLines(text, style, say)),
    ...(events.length === 0 ? [] : ['', style.strong(say('citing-events', { count: found.events.length })), ...events]),
  ];
}

/** Whether the pages spell the code as it is shown, but for upper and lower case. */
function isSpelt({ code, documentedAs }: CodeExplanation): boolean {
  return documentedAs.toLowerCase() === code.toLowerCase();
}

const range = 2 ** 32;

/** Whether a text is only the code's number, which the title has: pages write it signed or unsigned. */
function isDecimalOf({ decimal }: CodeExplanation, { text }: ShownText): boolean {
  return /^-?\d+$/.test(text.trim()) && (Number(text) + range) % range === decimal % range;
}

function eventLines(found: EventExplanation, style: Style, say: Say): string[] {
  const codes = found.codes.flatMap(({ citedAs, resolution, name, message, generic }) => [
    `  ${citedAs}  ${resolution === 'UNRESOLVED' ? say('code-undeclared') : oneLine(name?.text ?? '')}`,
    ...(generic || !message
      ? []
      : [
          `              ${sentence(message)}`,
          ...linkLines(message, '              '),
          ...warningLines(message.warnings, '              ', style, say),
        ]),
  ]);
  const related = found.relatedEvents.map((event) =>
    `  ${event.eventId}  ${style.severity(event.severity)}  ${nameOf(event) ?? ''}`.trimEnd(),
  );
  const title = [String(found.eventId), nameOf(found) ?? []].flat().join(' · ');
  return [
    `${style.strong(title)} · ${style.severity(found.severity).trimEnd()}`,
    ...textLines(found.description, style, say),
    ...found.texts.flatMap((text) => textLines(text, style, say)),
    ...(codes.length === 0 ? [] : ['', style.strong(say('codes-of-event')), ...codes]),
    ...(related.length === 0 ? [] : ['', style.strong(say('related-events')), ...related]),
  ];
}

function textLines(shown: ShownText | null, style: Style, say: Say): string[] {
  if (!shown) return [];
  const note = shown.isFallback ? [style.quiet(say('text-in-other-language', { locale: shown.locale }))] : [];
  return ['', oneLine(shown.text), ...note, ...linkLines(shown, ''), ...warningLines(shown.warnings, '', style, say)];
}

function linkLines({ links }: ShownText, indent: string): string[] {
  return links.map((link) => `${indent}-> ${link}`);
}

function sentence({ text, isFallback, locale }: ShownText): string {
  return isFallback ? `${oneLine(text)} (${locale})` : oneLine(text);
}
