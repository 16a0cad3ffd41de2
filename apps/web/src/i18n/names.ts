import { localeName } from '@eventide/catalog/text';

/** A language's name in the language itself, as it begins a line (`Русский`). */
export function nameInItself(tag: string): string {
  const name = localeName(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
