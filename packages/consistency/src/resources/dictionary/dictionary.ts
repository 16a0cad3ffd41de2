import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type AffixFile, readAffixes } from './affix-file.ts';
import { type DictionaryFiles, excerptFor, type Judgement } from './excerpt.ts';
import { accepted } from './hunspell.ts';
import { WordList } from './word-list.ts';

const require = createRequire(import.meta.url);

/** A language's spelling dictionary. */
export interface Dictionary {
  /** Whether it has a word, in any inflection or compound that it derives. */
  knows(word: string): boolean;
  /** Says that some words may be asked for: many are judged in hardly more time than one. */
  expect(words: Iterable<string>): void;
}

/** Answers kept at most; then all are forgotten and asked for anew. */
const answersMax = 100_000;
/** Words that are judged together at most: a bound on the memory that it takes. */
const batchMax = 2000;
/** UTF-16 code units of a word at most: Hunspell knows no longer one either (its MAXWORDLEN), and would look for its parts for minutes. */
const wordMax = 100;

/**
 * A dictionary that is read when the first word is asked for. Hunspell takes up to a second and 40 MB to read all of one; what a
 * page's words can come from is a thousandth of it. So each question is put to Hunspell with an excerpt of the files, except in
 * the languages that it has code of its own for: there only all of the dictionary gives the same answers.
 */
export class LazyDictionary implements Dictionary {
  readonly #read: () => DictionaryFiles;
  #open: { readonly files: DictionaryFiles; readonly affixes: AffixFile; readonly list: WordList } | null = null;
  readonly #answers = new Map<string, boolean>();
  readonly #expected = new Set<string>();

  constructor(read: () => DictionaryFiles) {
    this.#read = read;
  }

  knows(word: string): boolean {
    if (word.length > wordMax) return false;
    const known = this.#answers.get(word);
    if (known !== undefined) return known;
    this.#expected.delete(word);
    const words = [word, ...this.#expected].slice(0, batchMax);
    for (const one of words) this.#expected.delete(one);
    if (this.#answers.size + words.length > answersMax) this.#answers.clear();
    this.#judge(words);
    return this.#answers.get(word) ?? false;
  }

  expect(words: Iterable<string>): void {
    for (const word of words) if (word.length <= wordMax && !this.#answers.has(word)) this.#expected.add(word);
  }

  #judge(words: readonly string[]): void {
    const { files, affixes } = this.#files();
    if (affixes.hasOwnCode) {
      const known = accepted({ words, ...files });
      for (const word of words) this.#answers.set(word, known.has(word));
      return;
    }
    const known = this.#accepted(words, 'word');
    const { partFlags, replacements } = affixes;
    const left = partFlags !== null ? words.filter((word) => !known.has(word)) : [];
    const composed = this.#accepted(left, 'compound');
    const right = replacements.length > 0 ? this.#accepted([...composed], 'compound-no-slip') : composed;
    for (const word of words) this.#answers.set(word, known.has(word) || right.has(word));
  }

  #accepted(words: readonly string[], judgement: Judgement): ReadonlySet<string> {
    if (words.length === 0) return new Set();
    const { affixes, list } = this.#files();
    return accepted(excerptFor(words, affixes, list, judgement));
  }

  #files() {
    return (this.#open ??= this.#opened());
  }

  #opened() {
    const files = this.#read();
    const affixes = readAffixes(Buffer.from(files.aff).toString('utf8'));
    return { files, affixes, list: new WordList(files.dic) };
  }
}

const dictionaries = new Map<string, Dictionary | null>();

/**
 * The npm package `dictionary-<name>` (`pt-pt`, `sv`), not read yet; null where it is not installed. Kept for the life of the
 * process.
 */
export function dictionaryNamed(name: string): Dictionary | null {
  let dictionary = dictionaries.get(name);
  if (dictionary === undefined) {
    const folder = folderOf(`dictionary-${name}`);
    dictionary = folder === null ? null : new LazyDictionary(() => filesIn(folder));
    dictionaries.set(name, dictionary);
  }
  return dictionary;
}

/** The version of the npm package `dictionary-<name>` that is installed; null where none is. */
export function dictionaryVersion(name: string): string | null {
  const folder = folderOf(`dictionary-${name}`);
  if (folder === null) return null;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

/** The package's two files stand beside its module. */
export function filesIn(folder: string): DictionaryFiles {
  return { aff: readFileSync(join(folder, 'index.aff')), dic: readFileSync(join(folder, 'index.dic')) };
}

export function folderOf(packageName: string): string | null {
  try {
    return dirname(require.resolve(packageName));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
