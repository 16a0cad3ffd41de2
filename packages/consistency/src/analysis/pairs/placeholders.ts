import type { Span } from '@eventide/catalog';

export interface Placeholder {
  /** What must be the same in the translation: as written, without white space and what only formats a number. */
  readonly value: string;
  readonly written: string;
  /** `printf` by position or order, `named` by their name, `numbered` (`%1`), which may be a percentage (tr `%20`); `text` is an escape or an entity. */
  readonly kind: 'printf' | 'named' | 'numbered' | 'text';
  readonly span: Span;
}

const anyPlaceholder = /[%{$#@&\\~]|\[\/|:\w/;

/** Longest first: each kind of placeholder in the way that its format is documented. */
const patterns: readonly (readonly [Placeholder['kind'], string])[] = [
  // Handlebars, Mustache, Angular, Vue, i18next.
  ['named', String.raw`\{\{[^{}]*\}\}`],
  // Shell, JavaScript, Ruby.
  ['named', String.raw`[$#%]\{[^{}]*\}`],
  ['named', String.raw`\$t\([^()]*\)`],
  ['named', String.raw`\$\([\w.]+\)`],
  // Python: %(name)s
  ['named', String.raw`%\(\w+\)[-+#0]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]`],
  // Ruby: %<name>s
  ['named', String.raw`%<\w+>[-+#0\d.]*[A-Za-z]`],
  // Windows: %TEMP%, OpenOffice: %NUMBER1%.
  ['named', String.raw`%[A-Za-z_]\w+%(?!%)`],
  // C, Java, Objective-C, PHP: %s, %1$d, %-5.2f, %@. A width before the letter of a word is a percentage (tr `%20si`).
  [
    'printf',
    String.raw`(?<!\d)%(?:\d+\$)?[-+#0]*(?:\d+(?=(?:\.\d+)?(?:hh|h|ll|l|L|q|j|z|t)?[A-Za-z@](?![a-z]))|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGcCrsSapn@]`,
  ],
  ['printf', '%%'],
  // Qt: %1, %L1, %n.
  ['numbered', String.raw`(?<![\d%])%L?\d{1,2}(?![\d%.,]*\s*[\p{L}%])`],
  // Vue: @:key, @:(key)
  ['named', String.raw`@(?:\.\w+)?:(?:\([^()]*\)|[\w.]*\w)`],
  // Drupal, mentions.
  ['named', String.raw`(?<![\w@.])@[A-Za-z_]\w*`],
  // Laravel: :name
  ['named', String.raw`(?<=^|[\s("'])[:][A-Za-z_]\w*(?![\w:])`],
  ['named', String.raw`(?<![\w$])\$[A-Za-z_]\w*\$?`],
  // Entities of a program's own; those of HTML only write a character in another way.
  ['text', String.raw`&[A-Za-z][a-z\d]*[A-Z.][\w.]*;`],
  [
    'text',
    String.raw`(?<![A-Za-z]:|[\w.\\])\\(?:[nrt]|u[0-9A-Fa-f]{4})(?![A-Za-z]{2})|(?<=[\p{L}.!?:])\\[nrt](?!\\)(?=\s|$|[\p{Lu}\p{Lo}])`,
  ],
];

const all = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');
const simpleBrace = /\{[^{}]*\}/g;
const complexHead = /^\{\s*([\w.-]+)\s*,\s*(plural|select|selectordinal)\s*,/;

/** The placeholders of a text in order; of messages in ICU's format the arguments, each branch read as a text of its own. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  if (!anyPlaceholder.test(text)) return none;
  const found: Placeholder[] = [];
  const add = (kind: Placeholder['kind'], value: string, start: number, written: string): void => {
    found.push({ kind, value, written, span: { start, end: start + written.length } });
  };
  let plain = text;
  if (text.includes('{')) {
    plain = readMessages(text, add);
    for (const { index, 0: written } of plain.matchAll(simpleBrace)) {
      if (!isArgument(written) || /[{$#%]/.test(plain.charAt(index - 1))) continue;
      add('named', written.replace(/\s+/g, ''), index, written);
    }
  }
  for (const match of plain.matchAll(all)) {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const kind = patterns[groups.findIndex((group) => group !== undefined)]?.[0] ?? 'named';
    add(kind, match[0].replace(/\s+/g, ''), match.index, match[0]);
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

const none: readonly Placeholder[] = [];

/** `{name}`, `{0:N2}`, `{}`; not words for the reader in braces (`{see below}`). */
function isArgument(written: string): boolean {
  return /^\{\s*(?:[\w.$[\]-]*(?:![rsa])?(?::[^{}\s]*)?|\w+\s*,\s*(?:number|date|time|spellout|ordinal|duration|-?\d+)\b[^{}]*)\s*\}$/u.test(
    written,
  );
}

/** A text without the frames of its messages, so that only what readers see remains; of the same length. */
export function withoutFrames(text: string): string {
  return text.includes('{') ? readMessages(text, () => undefined) : text;
}

/** Adds `{n, plural}` for each such argument and returns the text with their frames blanked, so that branches remain. */
function readMessages(
  text: string,
  add: (kind: 'named', value: string, start: number, written: string) => void,
): string {
  let plain = text;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const [head = '', name = '', type = ''] = complexHead.exec(text.slice(at)) ?? [];
    if (head === '') continue;
    const end = closingBrace(text, at);
    add('named', `{${name},${type}}`, at, head);
    plain = blank(plain, at, at + head.length);
    if (end < 0) continue;
    plain = blank(plain, end, end + 1);
    for (let open = text.indexOf('{', at + head.length); open >= 0 && open < end;) {
      const close = closingBrace(text, open);
      if (close < 0) break;
      const key = /(?:=\d+|[\w-]+)\s*$/u.exec(text.slice(at, open))?.[0].trim() ?? '';
      // The keys of a selection belong to the program; plural forms follow the language, but every message has `other`.
      if (type === 'select' || key === 'other') add('named', `${name}=${key}`, open, key);
      plain = blank(blank(plain, open - (key.length + 1), open + 1), close, close + 1);
      open = text.indexOf('{', close + 1);
    }
  }
  return plain;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
  }
  return -1;
}

function blank(text: string, start: number, end: number): string {
  const from = Math.max(0, start);
  return text.slice(0, from) + ' '.repeat(end - from) + text.slice(end);
}
