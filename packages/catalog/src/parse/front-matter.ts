import type { Root } from 'mdast';
import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Locale, Provenance, Span, TranslationType } from '../model.ts';
import { articleOf } from '../articles/path.ts';
import { knownLocale } from '../articles/locale-tag.ts';
import { PageError } from './page-error.ts';
import type { PageWriter, Problem } from './page-writer.ts';
import { plainPart } from './page-writer.ts';
import { createPlaces } from './places.ts';
import { spanOf } from './spans.ts';

interface Field {
  readonly name: string;
  /** The scalar's value, always text: `05/01/2019` is not a date here, `"82079162"` not a number. */
  readonly value: string;
  /** The scalar as written, quotes included. */
  readonly span: Span;
}

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  readonly problems: readonly Problem[];
  readonly isThere: boolean;
}

/** Reads the YAML between the fences of the page's first block; a page without front matter has no fields. */
export function readFrontMatter(root: Root, source: string, shift: number): FrontMatter {
  const [block] = root.children;
  if (block?.type !== 'yaml') return { fields: new Map(), problems: [], isThere: false };
  const { start, end } = spanOf(block, shift);
  const written = source.slice(start, end);
  const opening = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(written)?.[0].length ?? 0;
  const closing = /(?:\r\n|\n|\r)[^\r\n]*$/.exec(written)?.index ?? opening;
  const yaml = written.slice(opening, Math.max(opening, closing));
  const offset = start + opening;
  // The failsafe schema leaves every scalar the text it is.
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', version: '1.2' });
  const fields = new Map<string, Field>();
  const problems = [...document.errors, ...document.warnings].map(({ code, pos }): Problem => ({
    id: 'front-matter-invalid',
    at: offset + pos[0],
    data: { problem: code },
  }));
  if (document.errors.length > 0) return { fields: readLines(yaml, offset), problems, isThere: true };
  if (!isMap(document.contents)) return { fields, problems, isThere: true };
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isNode(value)) continue;
    const name = String(key.value);
    const [from, to] = value.range;
    if (fields.has(name)) {
      problems.push({ id: 'front-matter-field-repeated', at: offset + from, data: { field: name } });
      continue;
    }
    const span = { start: offset + from, end: offset + to };
    // A list of tags or the like is text as it is written.
    const text = isScalar(value) ? value.value : yaml.slice(from, to).trim();
    fields.set(name, { name, value: typeof text === 'string' ? text : '', span });
  }
  return { fields, problems, isThere: true };
}

/** The fields of front matter that is no valid YAML, line by line, as its author meant them (`title: A: B`). */
function readLines(yaml: string, offset: number): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const match of yaml.matchAll(/^([\w.-]+):[ \t]*(.*?)[ \t]*$/gm)) {
    const [line, name = '', written = ''] = match;
    if (fields.has(name)) continue;
    const end = offset + match.index + line.trimEnd().length;
    const quoted = /^(["'])(.*)\1$/.exec(written);
    fields.set(name, { name, value: quoted?.[2] ?? written, span: { start: end - written.length, end } });
  }
  return fields;
}

/** Fields in which pages say what language they are in, the publisher's own first. */
const localeFields = ['ms.contentlocale', 'lang', 'locale'] as const;
/** What a translation of the publisher has, and no source. */
const translationFields = ['ms.contentlocale', 'ms.openlocfilehash', 'ms.translationtype'] as const;
const sourceLocaleDefault = 'en-US';

/** True for a page of the publisher (`ms.topic`, `ms.author`, …) that has nothing of a translation: the source itself. */
export function isPublishersSource({ fields }: FrontMatter): boolean {
  if (translationFields.some((name) => fields.has(name))) return false;
  return [...fields.keys()].some((name) => name.startsWith('ms.'));
}

interface LocaleHints {
  readonly source: string;
  readonly file: string;
  /** What the caller says. */
  readonly told: Locale | undefined;
  readonly isSource: boolean;
}

/**
 * The page's locale in canonical spelling: what the front matter says, else what the path says, else what the caller says;
 * a source is in `en-US` unless one of them says otherwise.
 * @throws PageError where none of them says it, or what is said is no tag of a known language.
 */
export function readLocale(frontMatter: FrontMatter, { source, file, told, isSource }: LocaleHints): Locale {
  const { fields } = frontMatter;
  const name = localeFields.find((each) => (fields.get(each)?.value.trim() ?? '') !== '');
  const field = name === undefined ? undefined : fields.get(name);
  if (name !== undefined && field) {
    const locale = knownLocale(field.value);
    if (locale !== null) return locale;
    const place = createPlaces(source, file)(field.span.start);
    const data = { value: field.value, field: name };
    throw new PageError(place, { messageId: 'locale-malformed', data, code: 'LOCALE_MISSING' });
  }
  const { locale: ofPath } = articleOf(file);
  if (ofPath !== null) return ofPath;
  if (told !== undefined) {
    const locale = knownLocale(told);
    if (locale !== null) return locale;
    throw new PageError(
      { file },
      { messageId: 'locale-told-malformed', data: { value: told }, code: 'LOCALE_MISSING' },
    );
  }
  if (isSource) return sourceLocaleDefault;
  const [problem] = frontMatter.problems;
  if (problem && typeof problem.at === 'number') {
    // A locale may well stand in what cannot be read.
    const place = createPlaces(source, file)(problem.at);
    throw new PageError(place, { messageId: 'front-matter-unreadable', code: 'LOCALE_MISSING' });
  }
  const messageId = frontMatter.isThere ? 'locale-missing' : 'front-matter-missing';
  throw new PageError({ file }, { messageId, code: frontMatter.isThere ? 'LOCALE_MISSING' : 'NOT_MARKDOWN' });
}

/** Writes `page/title`, `page/description` and `meta/<field>`, and says where the translation comes from. */
export function writeFrontMatter({ fields, problems }: FrontMatter, page: PageWriter): Provenance {
  for (const problem of problems) page.diagnose(problem);
  for (const { name, value, span } of fields.values()) {
    const parts = value === '' ? [] : [plainPart(value)];
    if (name === 'title') page.segment('page/title', 'PAGE_TITLE', span, parts);
    else if (name === 'description') page.segment('page/description', 'PAGE_DESCRIPTION', span, parts);
    else page.segment(`meta/${name}`, 'META', span, parts);
  }
  const valueOf = (name: string): string | null => {
    const value = fields.get(name)?.value.trim() ?? '';
    return value === '' ? null : value;
  };
  const raw = valueOf('ms.translationtype');
  return {
    translationType: translationTypeOf(raw),
    translationTypeRaw: raw,
    lastHandoff: readHandoff(fields.get('ms.lasthandoff'), page),
    sourceVersion: valueOf('ms.openlocfilehash'),
    sourceCommit: valueOf('ms.sourcegitcommit'),
    fileId: valueOf('ms.locfileid'),
  };
}

function translationTypeOf(raw: string | null): TranslationType {
  switch (raw?.toUpperCase()) {
    case undefined:
      return 'UNKNOWN';
    case 'HT':
      return 'HUMAN';
    case 'MT':
      return 'MACHINE';
    default:
      return 'OTHER';
  }
}

/** `MM/DD/YYYY` to ISO 8601. */
function readHandoff(field: Field | undefined, page: PageWriter): string | null {
  const value = field?.value.trim() ?? '';
  if (!field || value === '') return null;
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // An overflowing day (02/30) makes another date out of itself.
  if (!Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso)) return iso;
  page.diagnose({ id: 'date-invalid', at: field.span.start, data: { value }, segmentKey: 'meta/ms.lasthandoff' });
  return null;
}
