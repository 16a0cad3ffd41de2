import { fitMessages } from './articles/fit-messages.ts';
import { settingsMessages } from './articles/messages.ts';
import { boundsMessages } from './bounds/messages.ts';
import type { MessageData } from './message/data.ts';
import { english } from './message/english.ts';
import { translations } from './message/translations.ts';
import { formatById, type Wording } from './message/wording.ts';
import type { Diagnostic } from './model.ts';
import { pageDiagnosticMessages, pageErrorMessages } from './parse/messages.ts';
import { alignmentMessages } from './relate/messages.ts';

/** The messages of the catalogue: page errors, diagnostics, faults of its settings, and what lists say. */
export const wording: Wording = {
  english: {
    ...english,
    ...pageErrorMessages,
    ...boundsMessages,
    ...fitMessages,
    ...pageDiagnosticMessages,
    ...alignmentMessages,
    ...settingsMessages,
  },
  translations,
};

/** Why a file cannot be read as a page or as settings, as data: a `PageError` is one. */
export interface PageProblem {
  readonly file: string;
  /** Line and column from 1, the column in UTF-16 code units; null if the problem is the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  readonly messageId: string;
  readonly data: MessageData;
}

/**
 * The problem as `file:line:column: what is wrong and what to do`, or `file: …` without a place, in the language of a BCP 47
 * tag; in English where there is no such translation.
 */
export function formatPageError({ file, line, column, messageId, data }: PageProblem, language: string): string {
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${formatById(wording, messageId, data, language)}`;
}

/** What is wrong and what to do, in the language of a BCP 47 tag; in English where there is no such translation. */
export function formatDiagnostic({ id, data }: Pick<Diagnostic, 'id' | 'data'>, language: string): string {
  return formatById(wording, id, data, language);
}
