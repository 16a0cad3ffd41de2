import { localeName } from '@eventide/catalog/text';
import { getLocale, getTranslations } from 'next-intl/server';
import type { WarnedText } from '../warnings/fragments.ts';
import { escapeMarkdown as escape } from './markdown.ts';

/** What is copied with a text that may be wrong. */
export interface CopiedWarnings {
  /** As the page says it: each reason on a line, and the same text in a language in which it is right. */
  readonly lines: readonly string[];
  /** The same as data. */
  readonly data: readonly {
    readonly severity: string;
    readonly message: string;
    readonly alternative: { readonly locale: string; readonly text: string } | null;
  }[];
}

/** What to copy with a text; nothing with one that is right. */
export type CopyWarnings = (text: WarnedText) => CopiedWarnings;

/** Puts warnings into the words of the reader's language. */
export async function warningsForCopy(): Promise<CopyWarnings> {
  const [t, inLanguage] = await Promise.all([getTranslations('warnings'), getLocale()]);
  return ({ warnings }) => {
    const alternative = warnings[0]?.alternative ?? null;
    return {
      lines: [
        ...warnings.map(({ message }) => t('because', { message })),
        ...(alternative === null
          ? []
          : [t('instead', { language: localeName(alternative.locale, inLanguage) }), alternative.value]),
      ],
      data: warnings.map(({ mqmSeverity, message, alternative: one }) => ({
        ...{ severity: mqmSeverity, message },
        alternative: one === null ? null : { locale: one.locale, text: one.value },
      })),
    };
  };
}

/** As a quotation under the text, a line each; `indent` where the text is that of a list. */
export const markdownWarnings = ({ lines }: CopiedWarnings, indent = ''): readonly string[] =>
  lines.length === 0 ? [] : ['', lines.map((line) => `${indent}> ${escape(line)}`).join(`  \n`)];
