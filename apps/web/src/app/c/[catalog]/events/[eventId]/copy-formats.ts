import { eventTitle } from '../../../../../components/text/own-name.ts';
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
  readonly codes: readonly {
    readonly citedAs: string;
    /** Null where the cited code is not declared. */
    readonly code: string | null;
    readonly name: string;
    readonly message: string;
  }[];
  readonly url: string;
}

export function asText({ eventId, name, severityWord, description, codes, url }: EventForCopy): string {
  return [
    `${eventTitle(eventId, name)} (${severityWord})`,
    description,
    '',
    ...codes.map(({ citedAs, name, message }) => `${citedAs} ${name}: ${message}`),
    '',
    url,
  ].join('\n');
}

export function asMarkdown({ eventId, name, severityWord, description, codes, url }: EventForCopy): string {
  return [
    `### [${escape(eventTitle(eventId, name))}](${url}) (${escape(severityWord)})`,
    '',
    escape(description),
    '',
    ...codes.map(({ citedAs, name, message }) => `- \`${citedAs}\` ${escape(name)}: ${escape(message)}`),
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
  codes,
  url,
}: EventForCopy): string {
  return JSON.stringify({ eventId, name, severity, outcome, operation, locale, description, codes, url }, null, 2);
}
