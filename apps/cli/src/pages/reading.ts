import type { Locale } from '@eventide/catalog';
import { oneLine, UsageError } from '../io.ts';
import type { Session } from '../session.ts';

/** Which of the locales a command's user reads. */
export interface Reading {
  /** The locale that they asked for; null where they did not. */
  readonly asked: Locale | null;
  /** Where nothing else says it. */
  readonly byDefault: Locale;
}

/**
 * The locale that `--locale` names, and that of whoever asks for messages in a language, else of their system, else any.
 * @throws UsageError where no page is in the locale that is named
 */
export function readingOf(wanted: string | undefined, locales: readonly Locale[], io: Session): Reading {
  return {
    asked: wanted === undefined ? null : askedLocale(wanted, locales, io),
    byDefault:
      spokenLanguages(io)
        .map((language) => readableLocale(language, locales))
        .find((locale) => locale !== null) ??
      locales[0] ??
      'en',
  };
}

/** The languages of a command's user, best first. English is what it speaks unless told otherwise, and says nothing of them. */
export function spokenLanguages({ language, locale }: Session): readonly string[] {
  return language === 'en' ? [locale] : [language, locale];
}

function askedLocale(wanted: string, locales: readonly Locale[], io: Session): Locale {
  const locale = readableLocale(wanted, locales);
  if (locale === null) throw new UsageError('locale-without-page', { wanted }, locales);
  if (wanted.includes('-') && locale.toLowerCase() !== wanted.toLowerCase()) {
    io.err(`eventide: ${oneLine(io.say('locale-neighbour', { wanted, locale }))}\n`);
  }
  return locale;
}

/** The locale that a reader of `wanted` understands: the same, or one of the same language. */
export function readableLocale(wanted: string, locales: readonly Locale[]): Locale | null {
  let tag: Intl.Locale;
  try {
    tag = new Intl.Locale(wanted.replaceAll('_', '-'));
  } catch {
    return null;
  }
  const exact = locales.find((locale) => locale === tag.toString());
  return exact ?? locales.find((locale) => new Intl.Locale(locale).language === tag.language) ?? null;
}

/** The pages to look in: those that `--documents` names, or those that come with the command. */
export function documentsOf(asked: readonly string[] | undefined, io: Session): readonly string[] {
  if (asked) return asked;
  if (io.documents === null) throw new UsageError('documents-missing');
  return [io.documents];
}
