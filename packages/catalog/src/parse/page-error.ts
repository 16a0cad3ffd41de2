import type { MessageData } from '../message/data.ts';
import { formatMessage } from '../message/format.ts';
import type { Place } from '../model.ts';
import { pageErrorMessages } from './messages.ts';

/** NOT_MARKDOWN: not a text page at all. BAD_PAGE: a page, but without events, or cut off. */
export type PageErrorCode = 'TOO_LARGE' | 'NOT_UTF8' | 'NOT_MARKDOWN' | 'LOCALE_MISSING' | 'BAD_PAGE';

export type PageErrorId = keyof typeof pageErrorMessages;

interface Problem {
  readonly messageId: PageErrorId;
  readonly data?: MessageData;
  readonly code?: PageErrorCode;
}

/** The file is not a page of the catalogue. Every lesser problem is a `Diagnostic`. `formatPageError` words it. */
export class PageError extends Error implements Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly messageId: PageErrorId;
  readonly data: MessageData;
  readonly code: PageErrorCode;

  constructor(
    { file, line = 1, column = 1 }: { file: string; line?: number; column?: number },
    { messageId, data = {}, code = 'BAD_PAGE' }: Problem,
  ) {
    super(`${file}:${line}:${column}: ${formatMessage(pageErrorMessages[messageId], data, 'en')}`);
    this.name = 'PageError';
    this.file = file;
    this.line = line;
    this.column = column;
    this.messageId = messageId;
    this.data = data;
    this.code = code;
  }
}
