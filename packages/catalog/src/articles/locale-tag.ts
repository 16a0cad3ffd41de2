import type { Locale } from '../model.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Codes that ISO 639 has for what is no language or not one alone. */
const noLanguage = new Set(['mis', 'mul', 'und', 'zxx']);

/** The pages of a catalogue have few tags. Bounded, because a tag can be anything. */
const known = new Map<string, Locale | null>();
const knownMax = 500;

/** A BCP 47 tag in canonical spelling (`pt_br` is `pt-BR`); null where it is none, or of a language without a name. */
export function knownLocale(tag: string): Locale | null {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const locale = localeOf(tag);
  if (known.size < knownMax) known.set(tag, locale);
  return locale;
}

function localeOf(tag: string): Locale | null {
  try {
    const locale = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    const { language } = locale;
    return noLanguage.has(language) || names.of(language) === undefined ? null : locale.toString();
  } catch {
    return null;
  }
}

const usual = new Map<Locale, boolean>();

/** True where a language is written in that script and region, as far as is known: `de-AT` is, `as-IS` is not. */
export function isUsual(locale: Locale): boolean {
  // Asking takes a tenth of a millisecond, and a folder of pages asks the same for each.
  let answer = usual.get(locale);
  if (answer === undefined) usual.set(locale, (answer = isKnownWithRegion(locale)));
  return answer;
}

function isKnownWithRegion(locale: Locale): boolean {
  const { language, script, region } = new Intl.Locale(locale);
  if (region === undefined) return true;
  if (new Intl.DateTimeFormat(locale).resolvedOptions().locale === locale) return true;
  return new Intl.Locale(script === undefined ? language : `${language}-${script}`).maximize().region === region;
}
