import { compiled } from './compiled.ts';
import type { MessageData } from './data.ts';
import { english } from './english.ts';
import type { MessageLanguage } from './languages.ts';
import { translations } from './translations.ts';
import { localeName } from '../text/locale.ts';
import { quoted, shortened, shownOf } from './values.ts';

type Value = string | number | readonly string[];

/** The data does not fit the pattern: a parameter is missing or has another type. */
export class MessageDataError extends Error {
  override readonly name = 'MessageDataError';
}

/**
 * Formats an ICU MessageFormat pattern. Beyond ICU's own syntax:
 * - `{name}` shows a text on one line, cut in the middle where it is long, and a list as the language writes lists, its
 *   first items and "N more" where it is long. A number is shown as it is (event IDs); `{count, number}` groups digits.
 * - `<q>{name}</q>` puts a text, or each item of a list, in the language's quotation marks.
 * - `<lang>{name}</lang>` shows a language tag (`pt-BR`) by its name in the language.
 *
 * No parameter may be named `q` or `lang`.
 *
 * @throws MessageDataError where a parameter is missing or has the wrong type; SyntaxError where the pattern is invalid
 */
export function formatMessage(pattern: string, data: MessageData, language: MessageLanguage): string {
  const { format, parameters } = compiled(pattern, language);
  const values: Record<string, Value | ((chunks: readonly Value[]) => string)> = {};
  for (const [name, uses] of parameters) {
    const value = data[name];
    if (value === undefined) throw new MessageDataError(`"${pattern}" lacks "${name}"`);
    if (uses.has('NUMBER') && typeof value !== 'number')
      throw new MessageDataError(`"${pattern}" needs a number for "${name}"`);
    if (uses.has('SELECT') && typeof value === 'object')
      throw new MessageDataError(`"${pattern}" needs a text for "${name}"`);
    values[name] = typeof value === 'string' && !uses.has('SELECT') ? shortened(value) : value;
  }
  values.q = (chunks) =>
    chunks.map((chunk) => valueInWords(chunk, language, (text) => quoted(text, language))).join('');
  values.lang = (chunks) =>
    chunks.map((chunk) => valueInWords(chunk, language, (tag) => localeName(tag, language))).join('');
  return format
    .formatToParts<unknown>(values)
    .map(({ value }) => valueInWords(value as Value, language, (text) => text))
    .join('');
}

function valueInWords(value: Value, language: MessageLanguage, mark: (text: string) => string): string {
  if (typeof value !== 'object') return mark(String(value));
  const { shown, more } = shownOf(value);
  const items = shown.map((item) => mark(shortened(item)));
  if (more > 0) items.push(formatMessage(moreItems(language), { count: more }, language));
  return listFormat(language).format(items);
}

function moreItems(language: MessageLanguage): string {
  const id = 'list/more';
  return (language === 'en' ? undefined : translations[language][id]) ?? english[id];
}

const listFormats = new Map<MessageLanguage, Intl.ListFormat>();

function listFormat(language: MessageLanguage): Intl.ListFormat {
  let format = listFormats.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(language, { type: 'conjunction' });
    listFormats.set(language, format);
  }
  return format;
}
