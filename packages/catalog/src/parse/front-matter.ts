import type { Root } from 'mdast';
import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Locale, Provenance, Span, TranslationType } from '../model.ts';
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
}

/** @throws PageError where a file does not begin with front matter. */
export function expectFrontMatter(source: string, file: string): void {
  if (/^\uFEFF*---/.test(source)) return;
  throw new PageError({ file }, missing);
}

const missing = { messageId: 'front-matter-missing', code: 'NOT_MARKDOWN' } as const;

/** Reads the YAML between the fences of the page's first block. @throws PageError where there is none. */
export function readFrontMatter(root: Root, source: string, shift: number, file: string): FrontMatter {
  const [block] = root.children;
  if (block?.type !== 'yaml') throw new PageError({ file }, missing);
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
  if (!isMap(document.contents)) return { fields, problems };
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
  return { fields, problems };
}

/** The page's locale in canonical spelling. @throws PageError where the front matter names none. */
export function readLocale({ fields }: FrontMatter, source: string, file: string): Locale {
  const field = fields.get('ms.contentlocale');
  if (!field || field.value.trim() === '') {
    throw new PageError({ file }, { messageId: 'locale-missing', code: 'LOCALE_MISSING' });
  }
  try {
    const [locale] = Intl.getCanonicalLocales(field.value.trim());
    if (locale !== undefined) return locale;
  } catch {
    // Not a tag: reported below.
  }
  const place = createPlaces(source, file)(field.span.start);
  throw new PageError(place, { messageId: 'locale-malformed', data: { value: field.value }, code: 'LOCALE_MISSING' });
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
