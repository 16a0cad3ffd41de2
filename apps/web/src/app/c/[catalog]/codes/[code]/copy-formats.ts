import { csvRow } from '@eventide/catalog/text';
import { eventTitle } from '../../../../../components/text/own-name.ts';
import { markdownWarnings } from '../../../../../components/copy/warnings.ts';
import type { CopiedWarnings } from '../../../../../components/copy/warnings.ts';
import { escapeMarkdown as escape, markdownLink as link } from '../../../../../components/copy/markdown.ts';

/** What is copied of a code: its message in one language, and the events that report it. */
export interface CodeForCopy {
  readonly code: string;
  readonly decimal: number;
  readonly name: string;
  readonly locale: string;
  readonly message: string;
  /** Why the message may be wrong. */
  readonly warnings: CopiedWarnings;
  /** The message cut at its links, absolute. */
  readonly parts: readonly { readonly text: string; readonly url: string | null }[];
  readonly events: readonly { readonly eventId: number; readonly name: string; readonly severity: string }[];
  readonly url: string;
}

export function asText({ code, decimal, name, message, warnings, events, url }: CodeForCopy): string {
  return [
    `${code} (${decimal}) ${name}`.trimEnd(),
    message,
    ...warnings.lines,
    '',
    ...events.map((event) => eventTitle(event.eventId, event.name)),
    ...(events.length > 0 ? [''] : []),
    url,
  ].join('\n');
}

export function asMarkdown({ code, decimal, name, parts, warnings, events, url }: CodeForCopy): string {
  const message = parts.map((part) => (part.url === null ? escape(part.text) : link(part.text, part.url))).join('');
  return [
    `### [${code}](${url}) (${decimal}) ${escape(name)}`.trimEnd(),
    '',
    message,
    ...markdownWarnings(warnings),
    ...(events.length > 0 ? [''] : []),
    ...events.map((event) => `- ${escape(eventTitle(event.eventId, event.name))}`),
  ].join('\n');
}

export function asJson({ code, decimal, name, locale, message, warnings, events, url }: CodeForCopy): string {
  const data = { code, decimal, name, locale, message, warnings: warnings.data, events, url };
  return JSON.stringify(data, null, 2);
}

/** A head and one row (RFC 4180), without a byte order mark: it is pasted, not opened. Several events share a field. */
export function asCsv(code: CodeForCopy): string {
  return (
    csvRow([...plainFields, 'events', 'warnings', 'url']) +
    csvRow([
      ...plainFields.map((field) => String(code[field])),
      code.events.map(({ eventId }) => String(eventId)).join(' '),
      code.warnings.lines.join(' '),
      code.url,
    ])
  );
}

const plainFields = ['code', 'decimal', 'name', 'locale', 'message'] as const;
