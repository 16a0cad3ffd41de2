import type { MessageData } from '../message/data.ts';
import { formatMessage } from '../message/format.ts';
import type { Locale } from '../model.ts';
import { knownLocale } from './locale-tag.ts';
import { settingsMessages } from './messages.ts';

/** What a folder of pages says about its catalogue in `catalog.json`. Null and empty where it does not say. */
export interface CatalogSettings {
  readonly name: string | null;
  /** The locale that the others are translated from. */
  readonly source: Locale | null;
  /** Names of the Windows event providers whose events the pages describe. */
  readonly eventProviders: readonly string[];
  /** Names of the Windows event logs in which these events stand. */
  readonly logNames: readonly string[];
  /** Where the page is published, with `{locale}` for the locale in lower case. */
  readonly publicAddress: string | null;
}

/** The file of a folder that holds its settings. */
export const settingsFile = 'catalog.json';

/** The settings cannot be used. `formatPageError` words it. */
export class CatalogSettingsError extends Error {
  override readonly name = 'CatalogSettingsError';

  readonly file: string;
  /** Line and column from 1, in UTF-16 code units; null if the file as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  readonly messageId: keyof typeof settingsMessages;
  readonly data: MessageData;

  constructor({ file, line, column }: SettingsPlace, messageId: keyof typeof settingsMessages, data: MessageData = {}) {
    super(`${file}: ${formatMessage(settingsMessages[messageId], data, 'en')}`);
    this.file = file;
    this.line = line;
    this.column = column;
    this.messageId = messageId;
    this.data = data;
  }
}

interface SettingsPlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

const bytesMax = 64 * 1024;
const listMax = 100;
const textMax = 255;

/** Says that a value is not what a setting takes. */
type Refuse = (messageId: keyof typeof settingsMessages, data?: MessageData) => never;

const readers = {
  name: readText,
  source: readSource,
  eventProviders: readList,
  logNames: readList,
  publicAddress: readAddress,
} as const;

type Field = keyof typeof readers;

/**
 * Reads the settings of a catalogue, strictly: what is misspelt would be lost without a word.
 * @throws CatalogSettingsError that names file, place, setting and what to do
 */
export function readCatalogSettings(json: string, file: string): CatalogSettings {
  const text = json.replace(/^\uFEFF/, '');
  const size = Buffer.byteLength(text);
  const whole = { file, line: null, column: null };
  if (size > bytesMax) {
    throw new CatalogSettingsError(whole, 'settings-too-large', {
      size: Math.ceil(size / 1024),
      limit: bytesMax / 1024,
    });
  }
  const { keys, depth, illegal } = outline(text);
  if (depth > 2) throw new CatalogSettingsError(whole, 'settings-too-deep');
  const given = parseObject(text, illegal, file);
  const at = (offset: number) => placeAt(text, offset, file);
  const seen = new Set<string>();
  for (const { name: field, offset } of keys) {
    if (!isField(field)) {
      throw new CatalogSettingsError(at(offset), 'settings-field-unknown', { field });
    }
    if (seen.has(field)) throw new CatalogSettingsError(at(offset), 'settings-field-repeated', { field });
    seen.add(field);
  }
  const read = <F extends Field>(field: F): ReturnType<(typeof readers)[F]> => {
    const refuse: Refuse = (messageId, data) => {
      const offset = keys.find(({ name }) => name === field)?.offset ?? 0;
      throw new CatalogSettingsError(at(offset), messageId, { field, ...data });
    };
    return readers[field](given[field] ?? null, refuse) as ReturnType<(typeof readers)[F]>;
  };
  return {
    name: read('name'),
    source: read('source'),
    eventProviders: read('eventProviders'),
    logNames: read('logNames'),
    publicAddress: read('publicAddress'),
  };
}

function isField(name: string): name is Field {
  return Object.hasOwn(readers, name);
}

function readText(value: unknown, refuse: Refuse): string | null {
  if (value === null) return null;
  return isLine(value) ? value.trim() : refuse('settings-text', { limit: textMax });
}

function readList(value: unknown, refuse: Refuse): readonly string[] {
  if (value === null) return [];
  if (Array.isArray(value) && value.length <= listMax && value.every(isLine)) return value.map((text) => text.trim());
  return refuse('settings-list', { limit: listMax });
}

function readSource(value: unknown, refuse: Refuse): Locale | null {
  const tag = readText(value, refuse);
  return tag === null ? null : (knownLocale(tag) ?? refuse('settings-locale', { value: tag }));
}

function readAddress(value: unknown, refuse: Refuse): string | null {
  const address = value === null || isLine(value) ? value : refuse('settings-address');
  if (address === null) return null;
  const sample = address.replaceAll('{locale}', 'en-us');
  const isAddress = URL.canParse(sample) && /^https?:$/.test(new URL(sample).protocol) && !/[{}\s]/.test(sample);
  return isAddress ? address : refuse('settings-address');
}

function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= textMax && !/\p{Cc}/u.test(value);
}

function parseObject(text: string, illegal: number | null, file: string): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The engine does not always say where.
    const position = illegal ?? /at position (\d+)/.exec(reason)?.[1];
    const place = position === undefined ? { file, line: null, column: null } : placeAt(text, Number(position), file);
    throw new CatalogSettingsError(place, 'settings-not-json', { reason: reason.replace(/\p{Cc}/gu, ' ') });
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
    return parsed as Readonly<Record<string, unknown>>;
  }
  throw new CatalogSettingsError({ file, line: 1, column: 1 }, 'settings-not-object');
}

interface Outline {
  /** The names of the outermost object's members, with their offsets. */
  readonly keys: readonly { readonly name: string; readonly offset: number }[];
  /** How deep brackets are nested. */
  readonly depth: number;
  /** Offset of the first thing that JSON does not have: a word, a comment, a quotation mark of another kind. */
  readonly illegal: number | null;
}

const jsonToken = /"(?:[^"\\]|\\.)*(?:"|$)|[[\]{}]|[\s,:]+|-?\d[\d.eE+-]*|true|false|null|(?<illegal>.)/gs;

/** Where the settings stand and how deep they go, without recursion, whether the text is JSON or not. */
function outline(text: string): Outline {
  const keys: { name: string; offset: number }[] = [];
  let level = 0;
  let depth = 0;
  let illegal: number | null = null;
  for (const { 0: token, index, groups } of text.matchAll(jsonToken)) {
    if (groups?.illegal !== undefined) illegal ??= index;
    else if (token === '{' || token === '[') depth = Math.max(depth, ++level);
    else if (token === '}' || token === ']') level--;
    else if (level === 1 && token.startsWith('"') && /^\s*:/.test(text.slice(index + token.length))) {
      keys.push({ name: nameIn(token), offset: index });
    }
  }
  return { keys, depth, illegal };
}

function nameIn(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}

function placeAt(text: string, offset: number, file: string): SettingsPlace {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
