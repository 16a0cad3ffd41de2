import { createHash } from 'node:crypto';
import { dictionaryVersions } from '@eventide/consistency';
import type { CacheFolder } from '../io.ts';
import type { ArticleResult, ArticleTask, ReviewSetup } from './task.ts';

/** The results of earlier checks, by everything that they depend on. */
export interface ReviewCache {
  /** Null where the task has not been carried out before. */
  readonly get: (task: ArticleTask) => Promise<ArticleResult | null>;
  readonly put: (task: ArticleTask, result: ArticleResult) => Promise<void>;
  /** Takes away the oldest of what this check did not need, as far as there is too much. */
  readonly close: () => Promise<void>;
}

/** As it is written. Dictionaries are known only once the pages are read: they are compared, not part of the key. */
interface Entry {
  readonly dictionaries: Readonly<Record<string, string | null>>;
  readonly result: ArticleResult;
}

/** In bytes. What this check needs is kept in any case; beyond that, what other branches and settings need. */
const sizeMax = 256 * 1024 * 1024;

/** @param program identifies the code that reviews: its results are its own. */
export function createCache(folder: CacheFolder, program: string, setup: ReviewSetup): ReviewCache {
  const basis = sha256(JSON.stringify([program, plain(setup)]));
  const keyOf = ({ pages, belief, source }: ArticleTask): string => {
    const contents = pages.map(({ bytes, ...planned }) => [
      ...[planned.file, planned.told, planned.source, planned.homeSource],
      sha256(bytes),
    ]);
    return sha256(JSON.stringify([basis, belief, source, contents]));
  };
  return {
    get: async (task) => {
      const key = keyOf(task);
      const entry = entryIn(await folder.read(key), key);
      return entry !== null && isCurrent(entry) ? entry.result : null;
    },
    put: async (task, result) => {
      const key = keyOf(task);
      const entry: Entry = { dictionaries: dictionariesOf(result), result };
      const body = JSON.stringify(entry);
      await folder.write(key, `${checksum(key, body)}\n${body}`);
    },
    close: () => folder.prune(sizeMax),
  };
}

/** What is cut off, of other origin or under another name is none. */
function entryIn(text: string | null, key: string): Entry | null {
  if (text === null) return null;
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return text.slice(0, end) === checksum(key, body) ? (JSON.parse(body) as Entry) : null;
}

function isCurrent({ dictionaries, result }: Entry): boolean {
  return JSON.stringify(dictionaries) === JSON.stringify(dictionariesOf(result));
}

function dictionariesOf({ reviewed }: ArticleResult): Entry['dictionaries'] {
  return reviewed === null ? {} : dictionaryVersions(reviewed.locales);
}

/** With its maps as lists, for `JSON.stringify`. */
function plain({ rules, termBase }: ReviewSetup): unknown {
  return [
    Array.from(rules, ([id, decisions]) => [id, [...decisions]]),
    termBase?.concepts.map(({ id, terms, forbidden }) => [id, [...terms], [...(forbidden ?? [])]]) ?? null,
  ];
}

function checksum(key: string, body: string): string {
  return sha256(`${key}\n${body}`);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
