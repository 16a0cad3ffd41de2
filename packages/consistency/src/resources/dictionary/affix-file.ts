/** Languages that Hunspell 1.7 knows by their code: compounds of Hungarian, the two letters i of Turkic languages. */
const ownCode = /^(?:az|crh|hu|tr)(?:_|$)/;

/** What rules of an `.aff` file put before an affix is added, whatever their flags and conditions. */
interface Stripping {
  /** What stood there before. */
  readonly strip: string;
  /** What the flags of an entry look like to which one of the rules gives further flags; null if none does. */
  giving: RegExp | null;
  /** The rules that do so, as indexes into `AffixFile.rules`. */
  readonly rules: number[];
}

/** Affixes of one side of a word, by their text. */
export interface Affixes {
  readonly byText: ReadonlyMap<string, readonly Stripping[]>;
  /** Lengths of the affixes, by the letter at the word's end or beginning; the empty affix by the empty string. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

interface Side {
  readonly all: Affixes;
  /** Those that have flags themselves: only such a one can stand inside a compound. */
  readonly flagged: Affixes;
  /** Those that have a flag of another affix, which can stand on them. */
  readonly carrying: Affixes;
}

interface Rule {
  /** Index into `groups`. */
  readonly group: number;
  readonly line: string;
}

/** An `.aff` file: which affixes there are, and its lines, so that a smaller file can be made of them. */
export interface AffixFile {
  readonly prefixes: Side;
  readonly suffixes: Side;
  readonly rules: readonly Rule[];
  /** Header lines (`SFX A Y`) without the number of rules that follow. */
  readonly groups: readonly string[];
  /** All other lines that say whether a word is right. */
  readonly head: readonly string[];
  /** What the flags of an entry look like that may be part of a compound; null where words are not made of others. */
  readonly partFlags: RegExp | null;
  /** Hunspell has code of its own for the language (`LANG`), so that the rules alone do not say what it accepts. */
  readonly hasOwnCode: boolean;
  /** Whether a capital `SS` may stand for `ß` (`CHECKSHARPS`). */
  readonly sharpS: boolean;
  /** Replacements (`REP`) after which a compound must be no other word; none where the file does not ask for that. */
  readonly replacements: readonly (readonly [string, string])[];
  /** Conversions of what is asked (`ICONV`). */
  readonly conversions: readonly (readonly [string, string])[];
  /** Where a word is divided into several that are asked for one by one. */
  readonly breaks: readonly string[];
}

/** Only for suggestions, which nobody asks for. */
const suggesting = /^(?:TRY|MAP|PHONE|KEY|REP|NOSUGGEST|MAXNGRAMSUGS|MAXCPDSUGS|MAXDIFF|ONLYMAXDIFF|NOSPLITSUGS)\b/;
const compounding = /^COMPOUND(?:FLAG|BEGIN|FIRST|MIDDLE|END|LAST|RULE)\b/;
const replacing = /^(?:REP|CHECKCOMPOUNDREP)\b/;
/** Hunspell's own, where a file names none. */
const usualBreaks = ['-', '^-', '-$'];

/** Reads the text of an `.aff` file in UTF-8. */
export function readAffixes(text: string): AffixFile {
  const prefixes = new SideBuilder((prefix) => prefix.charAt(0));
  const suffixes = new SideBuilder((suffix) => suffix.charAt(suffix.length - 1));
  const rules: Rule[] = [];
  const groups: string[] = [];
  const groupOf = new Map<string, number>();
  const head: string[] = [];
  let start = ' ';
  let group = 0;
  for (const line of text.split('\n')) {
    const isSuffix = line.startsWith('SFX');
    if (isSuffix || line.startsWith('PFX')) {
      // Rules of one flag stand together: most lines begin as the one before.
      if (!line.startsWith(start)) {
        start = startOf(line);
        const [, flag = '', cross = ''] = fieldsOf(line, 3);
        const known = groupOf.get(kindAndFlag(isSuffix, flag));
        group = known ?? groups.length;
        if (known === undefined) {
          groupOf.set(kindAndFlag(isSuffix, flag), group);
          groups.push(`${isSuffix ? 'SFX' : 'PFX'} ${flag} ${cross}`);
          continue;
        }
      }
      (isSuffix ? suffixes : prefixes).add(line, start.length, rules.length, flagIn(groups[group]));
      rules.push({ group, line });
    } else if (line.trim() !== '' && !line.startsWith('#')) head.push(line);
  }
  const checksReplacements = head.some((line) => line.startsWith('CHECKCOMPOUNDREP'));
  const flags = [...groupOf.keys()].map((name) => name.slice('SFX '.length));
  // Numbers stand for flags where the file has a table of them.
  const carried = head.some((line) => line.startsWith('AF ')) ? /^/ : anyOf(flags);
  const breaks = valuesOf(head, 'BREAK').flatMap(([mark]) => mark ?? []);
  return {
    prefixes: prefixes.side(carried),
    suffixes: suffixes.side(carried),
    rules,
    groups,
    head: head.filter((line) => !suggesting.test(line) || (checksReplacements && line.startsWith('REP'))),
    partFlags: partFlagsOf(head),
    hasOwnCode: valuesOf(head, 'LANG').some(([language = '']) => ownCode.test(language)),
    sharpS: head.some((line) => line.startsWith('CHECKSHARPS')),
    replacements: checksReplacements ? pairsOf(head, 'REP') : [],
    conversions: pairsOf(head, 'ICONV'),
    // The first line is the number of the others.
    breaks: (breaks.length === 0 ? usualBreaks : breaks.slice(1)).map((mark) => mark.replace(/^\^|\$$/g, '')),
  };
}

function kindAndFlag(isSuffix: boolean, flag: string): string {
  return `${isSuffix ? 'SFX' : 'PFX'} ${flag}`;
}

/** A rule's line up to the end of its flag, and the space behind it. */
function startOf(line: string): string {
  return /^\S+\s+\S+\s/.exec(line)?.[0] ?? line;
}

/** The head by which words are judged. */
export function headOf({ head }: AffixFile, judgement: 'word' | 'compound' | 'compound-no-slip'): readonly string[] {
  if (judgement === 'compound-no-slip') return head;
  const without = judgement === 'word' ? compounding : replacing;
  return head.filter((line) => !without.test(line));
}

/** The first fields of a line, which spaces or tabs divide. */
function fieldsOf(line: string, most: number): string[] {
  const fields: string[] = [];
  for (let start = startOfField(line, 0); start < line.length && fields.length < most;) {
    const end = endOfField(line, start);
    fields.push(line.slice(start, end));
    start = startOfField(line, end);
  }
  return fields;
}

// Large files have tens of thousands of rules: no regular expressions.
function startOfField(line: string, from: number): number {
  let at = from;
  while (isSpace(line.charCodeAt(at))) at++;
  return at;
}

function endOfField(line: string, from: number): number {
  let at = from;
  while (at < line.length && !isSpace(line.charCodeAt(at))) at++;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13;
}

function partFlagsOf(head: readonly string[]): RegExp | null {
  const lines = head.filter((line) => compounding.test(line));
  if (lines.length === 0) return null;
  // Numbers stand for flags.
  if (head.some((line) => line.startsWith('AF '))) return /^/;
  const flags = lines.flatMap((line) => {
    const [name = '', value = ''] = fieldsOf(line, 2);
    if (name !== 'COMPOUNDRULE') return [value];
    // `(aa)(bb)*` of long flags and numbers, `ab*` of others.
    return value.includes('(') ? value.split(/[()*?]+/) : (value.match(/[^*?]/gu) ?? []);
  });
  return anyOf(flags);
}

/** Whether a string of flags has one of some; a flag of several characters may be seen where there are two others. */
function anyOf(flags: readonly string[]): RegExp {
  const escaped = [...new Set(flags)]
    .filter((flag) => flag !== '')
    .map((flag) => flag.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  return escaped.length === 0 ? /(?!)/ : new RegExp(escaped.join('|'));
}

/** What stands behind a name at the beginning of lines. */
function valuesOf(head: readonly string[], name: string): string[][] {
  return head.flatMap((line) => {
    const [first, ...values] = line.startsWith(name) ? fieldsOf(line, 3) : [];
    return first === name ? [values] : [];
  });
}

function pairsOf(head: readonly string[], name: string): (readonly [string, string])[] {
  return valuesOf(head, name).flatMap(([from, to]) => {
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
}

class SideBuilder {
  readonly #all = new Map<string, Stripping[]>();
  readonly #flagged: {
    readonly text: string;
    readonly strip: string;
    readonly flags: string;
    readonly rule: number;
    readonly flag: string;
  }[] = [];
  readonly #outermost: (affix: string) => string;

  constructor(outermost: (affix: string) => string) {
    this.#outermost = outermost;
  }

  /** Adds the rule of a line whose flag ends before an offset. */
  add(line: string, from: number, rule: number, flag: string): void {
    const stripStart = startOfField(line, from);
    const stripEnd = endOfField(line, stripStart);
    const affixStart = startOfField(line, stripEnd);
    const affix = line.slice(affixStart, endOfField(line, affixStart));
    const slash = affix.indexOf('/');
    const text = emptyIfZero(slash < 0 ? affix : affix.slice(0, slash));
    const before = emptyIfZero(line.slice(stripStart, stripEnd));
    addTo(this.#all, text, before, rule, slash >= 0 ? flag : null);
    if (slash >= 0) this.#flagged.push({ text, strip: before, flags: affix.slice(slash + 1), rule, flag });
  }

  /** `carried`: what flags of other affixes look like. */
  side(carried: RegExp): Side {
    return {
      all: affixesOf(this.#all, this.#outermost),
      flagged: this.#flaggedWith(/^/),
      carrying: this.#flaggedWith(carried),
    };
  }

  #flaggedWith(wanted: RegExp): Affixes {
    const byText = new Map<string, Stripping[]>();
    for (const { text, strip, flags, rule, flag } of this.#flagged) {
      if (wanted.test(flags)) addTo(byText, text, strip, rule, flag);
    }
    return affixesOf(byText, this.#outermost);
  }
}

function addTo(byText: Map<string, Stripping[]>, text: string, strip: string, rule: number, flag: string | null): void {
  const strippings = byText.get(text);
  if (strippings === undefined) {
    byText.set(text, [{ strip, giving: givingOf(flag, null), rules: [rule] }]);
    return;
  }
  const same = strippings.find((one) => one.strip === strip);
  if (same === undefined) strippings.push({ strip, giving: givingOf(flag, null), rules: [rule] });
  else {
    same.rules.push(rule);
    same.giving = givingOf(flag, same.giving);
  }
}

function givingOf(flag: string | null, before: RegExp | null): RegExp | null {
  if (flag === null) return before;
  const own = anyOf([flag]).source;
  if (before === null) return new RegExp(own);
  return before.source.split('|').includes(own) ? before : new RegExp(`${before.source}|${own}`);
}

/** The flag of a header line. */
function flagIn(header: string | undefined): string {
  return header?.split(' ')[1] ?? '';
}

function affixesOf(byText: ReadonlyMap<string, readonly Stripping[]>, outermost: (affix: string) => string): Affixes {
  const lengths = new Map<string, number[]>();
  for (const text of byText.keys()) {
    const letter = outermost(text);
    const known = lengths.get(letter);
    if (known === undefined) lengths.set(letter, [text.length]);
    else if (!known.includes(text.length)) known.push(text.length);
  }
  return { byText, lengths };
}

/** `0` stands for nothing. */
function emptyIfZero(text: string): string {
  return text === '0' ? '' : text;
}
