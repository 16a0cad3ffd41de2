import { interfaceLanguages, isInterfaceLanguage } from './languages.ts';
import type { InterfaceLanguage } from './languages.ts';
import { canonicalTag, negotiate, parseAcceptLanguage } from './negotiate.ts';

/** Names of the cookies that hold what a reader chose, and what they need not be told again. None of them identifies anybody. */
export const preferenceCookies = {
  language: 'eventide-language',
  texts: 'eventide-texts',
  theme: 'eventide-theme',
  told: 'eventide-told',
  review: 'eventide-review',
} as const;

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Preferences {
  readonly interfaceLanguage: InterfaceLanguage;
  /** Tags the reader would take the catalogue's texts in, best first; what is available is decided elsewhere. */
  readonly textLanguages: readonly string[];
  readonly theme: Theme;
  /** Tags of the languages the reader reviews; empty: nothing was chosen. */
  readonly reviewLanguages: readonly string[];
  /** What the reader has been told already. */
  readonly told: readonly string[];
}

/** What a request says about its reader. `cookie` answers a cookie's value by name. */
export function readPreferences(
  cookie: (name: string) => string | undefined,
  acceptLanguage: string | null,
): Preferences {
  const accepted = parseAcceptLanguage(acceptLanguage);
  const chosen = cookie(preferenceCookies.language);
  const chosenLanguage = isInterfaceLanguage(chosen) ? chosen : null;
  const chosenTexts = canonicalTag(cookie(preferenceCookies.texts));
  const theme = cookie(preferenceCookies.theme);
  return {
    interfaceLanguage: chosenLanguage ?? negotiate(accepted, interfaceLanguages)?.found ?? 'en',
    textLanguages: [chosenTexts, chosenLanguage, ...accepted].filter((tag) => tag !== null),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    reviewLanguages: readTags(cookie(preferenceCookies.review)),
    told: readTold(cookie(preferenceCookies.told)),
  };
}

const toldMax = 20;

function readTold(value: string | undefined): readonly string[] {
  return (value ?? '').split('.').filter((one) => /^[\w~-]{1,80}$/.test(one));
}

/** The value of the cookie once the reader has been told this as well. `what` is of letters, digits, `-` and `~`. */
export function toldToo(told: readonly string[], what: string): string {
  return [...told.filter((one) => one !== what), what].slice(-toldMax).join('.');
}

/** Languages that are kept of those somebody reviews. */
const reviewedMax = 50;

/** A list of language tags as a cookie has it, separated by dots; canonical, each once, without what is no tag. */
export function readTags(value: string | undefined): readonly string[] {
  const tags = (value ?? '').split('.').flatMap((tag) => canonicalTag(tag) ?? []);
  return [...new Set(tags)].slice(0, reviewedMax);
}
