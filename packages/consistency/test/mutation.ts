import { readFileSync } from 'node:fs';
import type { Document, Locale, SegmentText } from '@eventide/catalog';
import { alignCatalog, parsePage } from '@eventide/catalog';
import { check } from '../src/check.ts';
import { hash64 } from '../src/fingerprint.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import type { LanguageResources, Rule } from '../src/rule.ts';
import { seed } from '../../../scripts/testing/given.ts';

const locales = ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'] as const;

/** Pages by locale: the matter that faults are put into. */
export type Pages = ReadonlyMap<Locale, string>;

export const realPages: Pages = new Map(
  locales.map((locale) => [
    locale,
    readFileSync(new URL(`../../../documents/${locale.toLowerCase()}.md`, import.meta.url), 'utf8'),
  ]),
);

/** Draws the same numbers in every run with the same seed; `salt` tells the tests apart. */
export class Dice {
  #state: number;

  constructor(salt: number) {
    this.#state = (salt + seed) >>> 0;
  }

  /** An integer from 0 to `below` - 1. */
  roll(below: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.roll(from.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }
}

const parsed = new Map<string, Document>();
/** Sources that faults are put into again and again. */
const lasting = new Set<string>(realPages.values());

/** Pages repeat between checks; each is parsed once. */
export function documentOf(source: string): Document {
  let document = parsed.get(source);
  if (document === undefined) {
    document = parsePage(source, { file: 'page.md' });
    remember(source, document);
  }
  return document;
}

function remember(source: string, document: Document): void {
  if (parsed.size > 400) for (const known of parsed.keys()) if (!lasting.has(known)) parsed.delete(known);
  parsed.set(source, document);
}

/** Markdown by locale and segment key. */
export type Edits = readonly { readonly locale: Locale; readonly key: string; readonly markdown: string }[];

/** What a reader of Markdown may take for more than text. */
const markedUp = /[*_[\]<>|`\\&~#]|:\/\/|www\.|@/;

/** The pages with segments rewritten. */
export function rewrite(pages: Pages, edits: Edits): Pages {
  const rewritten = new Map(pages);
  for (const [locale, page] of pages) {
    const own = edits
      .filter((edit) => edit.locale === locale)
      .map(({ key, markdown }) => ({ key, markdown, segment: segmentOf(pages, locale, key) }))
      .sort((one, other) => other.segment.span.start - one.segment.span.start);
    let source = page;
    for (const { segment, markdown } of own)
      source = source.slice(0, segment.span.start) + markdown + source.slice(segment.span.end);
    // Plain text reads as it stands: the page need not be parsed again, which is most of the work.
    const isPlain = own.every(
      ({ segment: { parts, kind }, markdown }) =>
        parts.length === 1 && proseKinds.has(kind) && !markedUp.test(markdown),
    );
    if (isPlain && own.length > 0) remember(source, reread(documentOf(page), source, own));
    rewritten.set(locale, source);
  }
  return rewritten;
}

const proseKinds: ReadonlySet<string> = new Set(['EVENT_DESCRIPTION', 'CODE_MESSAGE']);

/** The page as its parser would read it after the rewriting of plain text. */
function reread(page: Document, source: string, edits: readonly Pick<Edits[number], 'key' | 'markdown'>[]): Document {
  const byKey = new Map(edits.map(({ key, markdown }) => [key, markdown.trim()]));
  const segments = page.segments.map((segment) => {
    const text = byKey.get(segment.key);
    return text === undefined
      ? segment
      : { ...segment, text, markdown: text, parts: segment.parts.map((part) => ({ ...part, text })) };
  });
  return { ...page, source, hash: hash64(source), segments };
}

export function segmentOf(pages: Pages, locale: Locale, key: string): SegmentText {
  const segment = documentOf(pages.get(locale) ?? '').segments.find((candidate) => candidate.key === key);
  if (segment === undefined) throw new RangeError(`${locale} has no ${key}`);
  return segment;
}

/** Keys of segments of some kinds that every page has, as one run of plain text, `longest` having the most letters. */
export function plainKeys(pages: Pages, kinds: readonly SegmentText['kind'][], shortest = 0): string[] {
  const [first = '', ...others] = pages.values();
  return documentOf(first)
    .segments.filter(({ kind, text }) => kinds.includes(kind) && text.length >= shortest)
    .map(({ key }) => key)
    .filter((key) =>
      [first, ...others].every(
        (source) => documentOf(source).segments.find((segment) => segment.key === key)?.parts.length === 1,
      ),
    );
}

const loaded = new Map<string, Promise<LanguageResources>>();

/** What is known of the languages of some pages; of the five, unless others are given. */
export function languageResources(of: Iterable<Locale> = locales): Promise<LanguageResources> {
  const own = [...of];
  const identity = own.join(' ');
  let resources = loaded.get(identity);
  if (resources === undefined) {
    resources = loadLanguageResources(own);
    loaded.set(identity, resources);
  }
  return resources;
}

async function review(pages: Pages, rules: readonly Rule[]): Promise<readonly Finding[]> {
  const resources = await languageResources(pages.keys());
  const catalog = alignCatalog([...pages.values()].map(documentOf));
  return check(catalog, { resources, rules }).findings;
}

/** Keeps the pages parsed, which are compared with their changed copies many times. */
export function keepParsed(pages: Pages): void {
  for (const source of pages.values()) lasting.add(source);
}

const reviewed = new Map<string, readonly Finding[]>();

/** The same pages reviewed by the same rules are reviewed once. */
export async function reviewOnce(pages: Pages, rules: readonly Rule[]): Promise<readonly Finding[]> {
  const hashes = [...pages.values()].map(hash64);
  const identity = [...hashes, ...rules.map(({ id }) => id)].join(' ');
  let findings = reviewed.get(identity);
  if (findings === undefined) {
    findings = await review(pages, rules);
    reviewed.set(identity, findings);
  }
  return findings;
}

/** Findings of the changed pages that the unchanged ones do not have, or not in all of their segments. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.flatMap(placeNames));
  return after.filter((finding) => placeNames(finding).some((name) => !known.has(name)));
}

function placeNames({ fingerprint, places }: Finding): string[] {
  return places.map(({ segmentKey }) => `${fingerprint} ${segmentKey}`);
}
