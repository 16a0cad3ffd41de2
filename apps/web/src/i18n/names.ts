/** A language's name in the language itself, as it begins a line (`Русский`). */
export function nameInItself(tag: string): string {
  const name = nameOf(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A language's name in another language; the tag itself where that knows none. */
export function nameOf(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
}
