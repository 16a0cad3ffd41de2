import type { Locale } from '../model.ts';
import { isJoined } from '../text/joined.ts';
import { mostCommon } from './consensus.ts';

const identifier = /^[A-Za-z]\w*$/;
const languagesMin = 3;

/** The name that a majority of locales leave untranslated, or null where they translate it. */
export function symbolOf(names: readonly { readonly locale: Locale; readonly name: string }[]): string | null {
  const symbol = mostCommon(names.map(({ name }) => name));
  if (symbol === null || !identifier.test(symbol)) return null;
  const agreeing = names.filter(({ name }) => name === symbol);
  if (agreeing.length * 2 <= names.length) return null;
  if (isJoined(symbol)) return symbol;
  const languages = new Set(agreeing.map(({ locale }) => locale.split('-', 1)[0]));
  return languages.size >= languagesMin ? symbol : null;
}
