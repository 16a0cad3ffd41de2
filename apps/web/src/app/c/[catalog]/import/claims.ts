import { canonicalTag } from '../../../../i18n/negotiate.ts';

/** What an administrator says of a page that does not say it itself. */
export interface Claim {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly isSource: boolean;
}

/** By file name. */
export type Claims = Readonly<Record<string, Claim>>;

/** The tag in canonical spelling, or null where it is that of no language that the browser can name. */
export function knownLocale(text: string): string | null {
  const tag = canonicalTag(text.trim());
  if (tag === null) return null;
  const [language = ''] = tag.split('-');
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) === undefined ? null : tag;
}

/** Claims about files that are still in the list. */
export function claimsOf(claims: Claims, files: readonly { readonly name: string }[]): Claims {
  return Object.fromEntries(files.flatMap(({ name }) => (claims[name] ? [[name, claims[name]] as const] : [])));
}
