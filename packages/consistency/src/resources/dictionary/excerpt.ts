import { type AffixFile, type Affixes, headOf } from './affix-file.ts';
import type { WordList } from './word-list.ts';

/** A dictionary's two files. */
export interface DictionaryFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/**
 * How words are judged, each costing several times as much as the one before: as one word; as compounds, whatever other word they
 * may be a slip of; as compounds that are no such slip (`CHECKCOMPOUNDREP`).
 */
export type Judgement = 'word' | 'compound' | 'compound-no-slip';

/** What words are judged by. */
export interface Excerpt extends DictionaryFiles {
  /** Those that come from entries. All others are unknown. */
  readonly words: readonly string[];
}

/**
 * The part of a dictionary by which some words can be judged: all entries that they may come from, whichever affixes are taken off,
 * and all rules on the way. It may have more than is needed, never less, so that the words are known by it if they are known by
 * the whole.
 */
export function excerptFor(
  words: readonly string[],
  affixes: AffixFile,
  list: WordList,
  judgement: Judgement,
): Excerpt {
  const search = new Search(affixes, list);
  const possible = words.filter((word) => {
    let found = false;
    for (const form of formsOf(word, affixes)) {
      if (search.look(form, 'all', 'all')) found = true;
      if (judgement === 'word') continue;
      const bounds = partsOf(form, affixes, search);
      if (bounds.includes(0)) found = true;
      if (judgement === 'compound') continue;
      for (const slip of slipsIn(form, bounds, affixes)) search.look(slip, 'all', 'all');
    }
    return found;
  });
  return { words: possible, aff: search.affFile(headOf(affixes, judgement)), dic: list.fileOf(search.lines) };
}

/**
 * Looks for the parts of a compound; gives the offsets at which parts begin or end. A part begins where another ends, or one letter
 * before, where three equal letters are written as two. Inside a compound stand only suffixes, and at the beginning of its last
 * part only prefixes, whose own flags permit it.
 */
function partsOf(form: string, { partFlags }: AffixFile, search: Search): readonly number[] {
  const begins = new Set([0]);
  const parts: (readonly [start: number, end: number])[] = [];
  for (let start = 0; start < form.length; start++) {
    if (!begins.has(start)) continue;
    for (let end = start + 1; end <= form.length; end++) {
      const prefixes = start > 0 && end === form.length ? 'flagged' : 'all';
      const suffixes = end === form.length ? 'all' : 'flagged';
      if (!search.look(form.slice(start, end), prefixes, suffixes, partFlags)) continue;
      for (const next of nextBegins(form, start, end)) {
        begins.add(next);
        parts.push([start, next]);
      }
    }
  }
  const bounds = new Set([form.length]);
  for (const [start, next] of parts.reverse()) if (bounds.has(next)) bounds.add(start);
  return [...bounds];
}

function nextBegins(form: string, start: number, end: number): readonly number[] {
  return end - 1 > start && form.charAt(end - 1) === form.charAt(end - 2) ? [end, end - 1] : [end];
}

/** What Hunspell looks for when a word is asked: converted, divided, in the cases that a capital may stand for. */
function formsOf(word: string, { breaks, conversions, sharpS }: AffixFile): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const whole of new Set([word, converted(word, conversions)])) {
    for (const part of new Set([whole, ...piecesOf(whole, breaks)])) {
      for (const form of inCases(part)) {
        forms.add(form);
        if (sharpS && form !== word && form.includes('ss')) {
          forms.add(form.replaceAll('ss', 'ß')).add(form.replace('ss', 'ß'));
        }
      }
    }
  }
  return forms;
}

/** The words that a compound, or a run of its parts, must not be by one replacement. `^` and `$` tie one to an end. */
function* slipsIn(form: string, bounds: readonly number[], { replacements }: AffixFile): Generator<string> {
  for (const [pattern, to] of replacements) {
    const from = pattern.replace(/^\^|\$$/g, '');
    for (let at = form.indexOf(from); at >= 0; at = form.indexOf(from, at + 1)) {
      const end = at + from.length;
      for (const first of bounds) {
        if (first > at || (pattern.startsWith('^') && first !== at)) continue;
        for (const last of bounds) {
          if (last < end || (pattern.endsWith('$') && last !== end)) continue;
          yield form.slice(first, at) + to + form.slice(end, last);
        }
      }
    }
  }
}

function inCases(word: string): string[] {
  const lower = word.toLowerCase();
  if (lower === word) return [word];
  return [word, lower, lower.charAt(0).toUpperCase() + lower.slice(1), word.charAt(0).toLowerCase() + word.slice(1)];
}

function converted(word: string, conversions: readonly (readonly [string, string])[]): string {
  return conversions.reduce((text, [from, to]) => text.replaceAll(from, to), word);
}

/** All runs of what stands between breaks. */
function piecesOf(word: string, breaks: readonly string[]): string[] {
  const present = breaks.filter((mark) => mark !== '' && word.includes(mark));
  if (present.length === 0) return [];
  const bounds = new Set([0, word.length]);
  for (const mark of present) {
    for (let at = word.indexOf(mark); at >= 0; at = word.indexOf(mark, at + 1)) bounds.add(at).add(at + mark.length);
  }
  const sorted = [...bounds].sort((one, other) => one - other);
  return sorted.flatMap((start) => sorted.filter((end) => end > start).map((end) => word.slice(start, end)));
}

/** Which affixes may be taken off: any, those with flags, those that others can stand on, none. */
type Allowed = 'all' | 'flagged' | 'carrying' | 'none';

/** Takes affixes off words until entries are left. */
class Search {
  /** Offsets of the entries found. */
  readonly lines = new Set<number>();
  readonly #affixes: AffixFile;
  readonly #list: WordList;
  readonly #isRuleUsed: Uint8Array;
  /** Whether entries are found, by what was looked for. */
  readonly #known = new Map<string, boolean>();

  constructor(affixes: AffixFile, list: WordList) {
    this.#affixes = affixes;
    this.#list = list;
    this.#isRuleUsed = new Uint8Array(affixes.rules.length);
  }

  /** Whether a form comes from entries, by up to two prefixes and two suffixes. Where flags are given, the entry or an affix must have one of them. */
  look(form: string, prefixes: Allowed, suffixes: Allowed, flags: RegExp | null = null): boolean {
    const key = `${flags === null ? '' : 'part '}${prefixes} ${suffixes} ${form}`;
    let found = this.#known.get(key);
    if (found === undefined) this.#known.set(key, (found = this.#withoutPrefixes(form, prefixes, suffixes, flags)));
    return found;
  }

  #withoutPrefixes(form: string, prefixes: Allowed, suffixes: Allowed, flags: RegExp | null): boolean {
    let found = this.#withoutSuffixes(form, suffixes, 'carrying', flags);
    if (prefixes === 'none') return found;
    const affixes = this.#affixes.prefixes[prefixes];
    const next = prefixes === 'carrying' ? 'none' : 'carrying';
    for (const length of lengthsAt(affixes, form.charAt(0))) {
      const rest = form.slice(length);
      for (const { strip, giving, rules } of affixes.byText.get(form.slice(0, length)) ?? none) {
        if (this.#withoutPrefixes(strip + rest, next, suffixes, either(flags, giving))) found = this.#use(rules);
      }
    }
    return found;
  }

  /** The form as it is, without one suffix, or without one of `suffixes` and then one of `inner`. */
  #withoutSuffixes(form: string, suffixes: Allowed, inner: Allowed, flags: RegExp | null): boolean {
    let found = this.#list.collect(form, this.lines, flags);
    if (suffixes === 'none') return found;
    const affixes = this.#affixes.suffixes[suffixes];
    const last = form.length;
    for (const length of lengthsAt(affixes, form.charAt(last - 1))) {
      const rest = form.slice(0, last - length);
      for (const { strip, giving, rules } of affixes.byText.get(form.slice(last - length)) ?? none) {
        if (this.#withoutSuffixes(rest + strip, inner, 'none', either(flags, giving))) found = this.#use(rules);
      }
    }
    return found;
  }

  #use(rules: readonly number[]): true {
    for (const rule of rules) this.#isRuleUsed[rule] = 1;
    return true;
  }

  /** An `.aff` file of the head and the rules that led to entries. */
  affFile(head: readonly string[]): Uint8Array {
    const used = new Map<number, string[]>();
    this.#affixes.rules.forEach(({ group, line }, index) => {
      if (this.#isRuleUsed[index] !== 1) return;
      const lines = used.get(group);
      if (lines === undefined) used.set(group, [line]);
      else lines.push(line);
    });
    const groups = Array.from(used, ([group, lines]) => {
      return [`${this.#affixes.groups[group] ?? ''} ${lines.length}`, ...lines].join('\n');
    });
    return Buffer.from([...head, ...groups, ''].join('\n'));
  }
}

const none: readonly never[] = [];

/** How long affixes may be that a form with such a letter at its end has; longer ones than the form are not found anyway. */
function* lengthsAt({ lengths }: Affixes, letter: string): Generator<number> {
  yield* lengths.get('') ?? none;
  if (letter !== '') yield* lengths.get(letter) ?? none;
}

/** Whether an entry has one of the flags asked for, or one by which the affix gets its own. The same pairs come again and again. */
function either(flags: RegExp | null, giving: RegExp | null): RegExp | null {
  if (flags === null || giving === null) return flags;
  const key = `${flags.source}|${giving.source}`;
  let both = eithers.get(key);
  if (both === undefined) eithers.set(key, (both = new RegExp(key)));
  return both;
}

const eithers = new Map<string, RegExp>();
