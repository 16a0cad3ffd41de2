import { csvRow } from '@eventide/catalog/text';
import { eventTitle } from '../../../../../components/text/own-name.ts';
import { markdownWarnings } from '../../../../../components/copy/warnings.ts';
import type { CopiedWarnings } from '../../../../../components/copy/warnings.ts';
import { escapeMarkdown as escape } from '../../../../../components/copy/markdown.ts';

/** What is copied of an event: its text in one language, and the codes that go with it. */
export interface EventForCopy {
  readonly eventId: number;
  readonly name: string;
  /** In the words of the reader's language. */
  readonly severityWord: string;
  readonly severity: string;
  readonly outcome: string;
  readonly operation: string;
  readonly locale: string;
  readonly description: string;
  /** Why the description may be wrong. */
  readonly warnings: CopiedWarnings;
  readonly codes: readonly {
    readonly citedAs: string;
    /** Null where the cited code is not declared. */
    readonly code: string | null;
    readonly name: string;
    readonly message: string;
    readonly warnings: CopiedWarnings;
  }[];
  readonly url: string;
}

export function asText({ eventId, name, severityWord, description, warnings, codes, url }: EventForCopy): string {
  return [
    `${eventTitle(eventId, name)} (${severityWord})`,
    description,
    ...warnings.lines,
    '',
    ...codes.flatMap(({ citedAs, name, message, warnings: own }) => [
      `${citedAs} ${name}: ${message}`,
      ...own.lines.map((line) => `  ${line}`),
    ]),
    '',
    url,
  ].join('\n');
}

export function asMarkdown({ eventId, name, severityWord, description, warnings, codes, url }: EventForCopy): string {
  return [
    `### [${escape(eventTitle(eventId, name))}](${url}) (${escape(severityWord)})`,
    '',
    escape(description),
    ...markdownWarnings(warnings),
    '',
    ...codes.flatMap(({ citedAs, name, message, warnings: own }) => [
      `- \`${citedAs}\` ${escape(name)}: ${escape(message)}`,
      ...markdownWarnings(own, '  '),
    ]),
  ].join('\n');
}

export function asJson({
  eventId,
  name,
  severity,
  outcome,
  operation,
  locale,
  description,
  warnings,
  codes,
  url,
}: EventForCopy): string {
  const data = {
    ...{ eventId, name, severity, outcome, operation, locale, description },
    ...{ warnings: warnings.data, codes: codes.map((code) => ({ ...code, warnings: code.warnings.data })), url },
  };
  return JSON.stringify(data, null, 2);
}

/** A head and one row (RFC 4180), without a byte order mark: it is pasted, not opened. Several codes share a field. */
export function asCsv(event: EventForCopy): string {
  return (
    csvRow([...plainFields, 'codes', 'warnings', 'url']) +
    csvRow([
      ...plainFields.map((field) => String(event[field])),
      event.codes.map(({ citedAs }) => citedAs).join(' '),
      event.warnings.lines.join(' '),
      event.url,
    ])
  );
}

const plainFields = ['eventId', 'name', 'severity', 'outcome', 'operation', 'locale', 'description'] as const;
