import { readFileSync } from 'node:fs';
import type { Document, Locale, SegmentText } from '@eventide/catalog';
import { alignCatalog, parsePage } from '@eventide/catalog';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources } from '../src/resources/load.ts';
import type { LanguageResources, Rule } from '../src/rule.ts';

const locales = ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'] as const;

/** Pages by locale: the matter that faults are put into. */
export type Pages = ReadonlyMap<Locale, string>;

export const realPages: Pages = new Map(
  locales.map((locale) => [
    locale,
    readFileSync(new URL(`../../../documents/${locale.toLowerCase()}.md`, import.meta.url), 'utf8'),
  ]),
);

/** The same numbers on every run: a failure can be looked at. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
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

/** Pages repeat between checks; each is parsed once. */
export function documentOf(source: string): Document {
  let document = parsed.get(source);
  if (document === undefined) {
    document = parsePage(source, { file: 'page.md' });
    if (parsed.size > 400) parsed.clear();
    parsed.set(source, document);
  }
  return document;
}

/** Markdown by locale and segment key. */
export type Edits = readonly { readonly locale: Locale; readonly key: string; readonly markdown: string }[];

/** The pages with segments rewritten. */
export function rewrite(pages: Pages, edits: Edits): Pages {
  const rewritten = new Map(pages);
  for (const [locale, page] of pages) {
    let source = page;
    const own = edits
      .filter((edit) => edit.locale === locale)
      .map(({ key, markdown }) => ({ markdown, span: segmentOf(pages, locale, key).span }))
      .sort((one, other) => other.span.start - one.span.start);
    for (const { span, markdown } of own) source = source.slice(0, span.start) + markdown + source.slice(span.end);
    rewritten.set(locale, source);
  }
  return rewritten;
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

let resources: LanguageResources | undefined;

async function review(pages: Pages, rules: readonly Rule[]): Promise<readonly Finding[]> {
  resources ??= await loadLanguageResources(locales);
  const catalog = alignCatalog([...pages.values()].map(documentOf));
  return check(catalog, { resources, rules }).findings;
}

const reviewed = new Map<string, readonly Finding[]>();

/** The same pages reviewed by the same rules are reviewed once. */
export async function reviewOnce(pages: Pages, rules: readonly Rule[]): Promise<readonly Finding[]> {
  const hashes = [...pages.values()].map((source) => documentOf(source).hash);
  const identity = [...hashes, ...rules.map(({ id }) => id)].join(' ');
  let findings = reviewed.get(identity);
  if (findings === undefined) {
    findings = await review(pages, rules);
    reviewed.set(identity, findings);
  }
  return findings;
}

/** Findings of the changed pages that the unchanged ones do not have. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  return after.filter(({ fingerprint }) => !known.has(fingerprint));
}
