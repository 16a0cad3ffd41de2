import type { Locale } from '../model.ts';
import { isUsual, knownLocale } from './locale-tag.ts';

/** What the path of a page says about it. */
export interface ArticlePath {
  /** The path without its locale part, with `/` between folders. Pages with the same one are versions of one article. */
  readonly article: string;
  /** The locale that the path names, in canonical spelling; null where it names none. */
  readonly locale: Locale | null;
}

/** How much a part of a path looks like a locale. LIKELY: a language alone. POSSIBLE: one that may as well be a word. */
type Strength = 'CERTAIN' | 'LIKELY' | 'POSSIBLE';

interface Candidate {
  readonly strength: Strength;
  readonly locale: Locale;
  /** The tag alone: `[start, end)` of the path. */
  readonly start: number;
  readonly end: number;
  /** The tag with what joins it to the rest of the path. */
  readonly cut: readonly [start: number, end: number];
}

/** Languages whose codes are also words, abbreviations or endings of addresses that folders are named with. */
const alsoWords = new Set(
  'am an as av be bi ch co cr cv do ee ie io is lb ma mi ml ms my na nr om or os pa pi ps qu sa sc se sg so ss st to ts tt ve wa za'.split(
    ' ',
  ),
);

const withRegion = /[a-z]{2,3}(?:[-_][a-z]{4})?[-_](?:[a-z]{2}|\d{3})|[a-z]{2,3}[-_][a-z]{4}/.source;
const wholePart = new RegExp(`^(?:${withRegion}|[a-z]{2,3})$`, 'i');
const folderEnd = new RegExp(`(?<=[^._-])[._-](${withRegion})$`, 'i');
const nameEnd = new RegExp(`(?<=[^._-])(?:[._-](${withRegion})|\\.([a-z]{2,3}))$`, 'i');

/**
 * Reads article and locale off a path: `docs/de-de/page.md`, `docs/ja/page.md`, `page.fr.md`, `page_pt-BR.md`,
 * `memdocs.de-de/page.md` and `de-de.md` name a locale. A language without a region is believed where its code is no word
 * (`ja`); `to/`, `is/` and codes of three letters only where another of the paths that are read together has another
 * locale at that place.
 */
export function articleOf(path: string, readTogether: readonly string[] = []): ArticlePath {
  const plain = plainPath(path);
  const found = candidatesIn(plain);
  const best =
    found.findLast(({ strength }) => strength === 'CERTAIN') ??
    found.findLast(({ strength }) => strength === 'LIKELY') ??
    found.findLast((candidate) => isConfirmed(plain, candidate, readTogether));
  if (best === undefined) return { article: plain, locale: null };
  const [start, end] = best.cut;
  return { article: plain.slice(0, start) + plain.slice(end), locale: best.locale };
}

function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
}

function candidatesIn(path: string): Candidate[] {
  const parts = path.split('/');
  let start = 0;
  return parts.flatMap((part, index) => {
    const from = start;
    start += part.length + 1;
    const isFile = index === parts.length - 1;
    // What stands below /home and C:\Users is somebody's name.
    if (/^(?:home|users)$/i.test(parts[index - 1] ?? '')) return [];
    return (isFile ? inFileName(part, from) : inFolder(part, from)) ?? [];
  });
}

function inFolder(part: string, from: number): Candidate | undefined {
  const to = from + part.length;
  if (wholePart.test(part)) return candidate(part, from, [from, to + 1]);
  const tag = folderEnd.exec(part)?.[1];
  return tag === undefined ? undefined : candidate(tag, to - tag.length, [to - tag.length - 1, to]);
}

function inFileName(part: string, from: number): Candidate | undefined {
  const extension = /\.[^.]*$/.exec(part)?.[0] ?? '';
  const stem = part.slice(0, part.length - extension.length);
  const to = from + stem.length;
  // The folder is the article then; without the bar before the name, nothing is left.
  if (wholePart.test(stem)) return candidate(stem, from, [Math.max(0, from - 1), from + part.length]);
  const match = nameEnd.exec(stem);
  const tag = match?.[1] ?? match?.[2];
  return tag === undefined ? undefined : candidate(tag, to - tag.length, [to - tag.length - 1, to]);
}

function candidate(tag: string, start: number, cut: Candidate['cut']): Candidate | undefined {
  const strength = strengthOf(tag);
  const locale = knownLocale(tag);
  return strength && locale ? { strength, locale, start, end: start + tag.length, cut } : undefined;
}

function strengthOf(tag: string): Strength | null {
  const locale = knownLocale(tag);
  if (locale === null) return null;
  if (/[-_]/.test(tag)) return isUsual(locale) ? 'CERTAIN' : null;
  // Codes that have been replaced (in, mac, sh) stand for the word.
  if (locale !== tag.toLowerCase()) return null;
  return tag.length === 2 && tag === locale && !alsoWords.has(tag) ? 'LIKELY' : 'POSSIBLE';
}

/** True where another path differs from this one at the candidate's place only, and names another locale there. */
function isConfirmed(path: string, { locale, start, end }: Candidate, others: readonly string[]): boolean {
  const before = path.slice(0, start);
  const after = path.slice(end);
  return others.some((other) => {
    const plain = plainPath(other);
    if (plain.length <= before.length + after.length || !plain.startsWith(before) || !plain.endsWith(after))
      return false;
    const tag = plain.slice(before.length, plain.length - after.length);
    const strength = wholePart.test(tag) ? strengthOf(tag) : null;
    return strength !== null && strength !== 'POSSIBLE' && knownLocale(tag) !== locale;
  });
}
