/** What rules of an `.aff` file put before an affix is added, whatever their flags and conditions. */
interface Stripping {
  /** What stood there before. */
  readonly strip: string;
  /** The rules that do so, as indexes into `AffixFile.rules`. */
  readonly rules: number[];
}

/** Affixes of one side of a word, by their text. */
export interface Affixes {
  readonly byText: ReadonlyMap<string, readonly Stripping[]>;
  /** Length of the longest affix; -1 if there is none. */
  readonly longest: number;
}

interface Side {
  readonly all: Affixes;
  /** Those that have flags themselves: only on such a one can another stand, only such a one can stand inside a compound. */
  readonly flagged: Affixes;
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
  /** Hungarian allows suffixes inside compounds that other languages do not. */
  readonly isHungarian: boolean;
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
  const prefixes = new SideBuilder();
  const suffixes = new SideBuilder();
  const rules: Rule[] = [];
  const groups: string[] = [];
  const groupOf = new Map<string, number>();
  const head: string[] = [];
  for (const line of text.split('\n')) {
    const isSuffix = line.startsWith('SFX');
    if (isSuffix || line.startsWith('PFX')) {
      const [kind = '', flag = '', third = '', fourth = ''] = fieldsOf(line, 4);
      const name = kind + flag;
      const group = groupOf.get(name);
      if (group === undefined) {
        groupOf.set(name, groups.length);
        groups.push(`${kind} ${flag} ${third}`);
      } else {
        (isSuffix ? suffixes : prefixes).add(third, fourth, rules.length);
        rules.push({ group, line });
      }
    } else if (line.trim() !== '' && !line.startsWith('#')) head.push(line);
  }
  const checksReplacements = head.some((line) => line.startsWith('CHECKCOMPOUNDREP'));
  const breaks = valuesOf(head, 'BREAK').flatMap(([mark]) => mark ?? []);
  return {
    prefixes: prefixes.side,
    suffixes: suffixes.side,
    rules,
    groups,
    head: head.filter((line) => !suggesting.test(line) || (checksReplacements && line.startsWith('REP'))),
    partFlags: partFlagsOf(head),
    isHungarian: valuesOf(head, 'LANG').some(([language]) => language?.startsWith('hu') === true),
    sharpS: head.some((line) => line.startsWith('CHECKSHARPS')),
    replacements: checksReplacements ? pairsOf(head, 'REP') : [],
    conversions: pairsOf(head, 'ICONV'),
    // The first line is the number of the others.
    breaks: (breaks.length === 0 ? usualBreaks : breaks.slice(1)).map((mark) => mark.replace(/^\^|\$$/g, '')),
  };
}

/** The head by which words are judged. */
export function headOf({ head }: AffixFile, judgement: 'word' | 'compound' | 'compound-no-slip'): readonly string[] {
  if (judgement === 'compound-no-slip') return head;
  const without = judgement === 'word' ? compounding : replacing;
  return head.filter((line) => !without.test(line));
}

/** The first fields of a line, which spaces or tabs divide. Large files have tens of thousands: no regular expression. */
function fieldsOf(line: string, most: number): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at < line.length && fields.length < most) {
    while (isSpace(line.charCodeAt(at))) at++;
    const start = at;
    while (at < line.length && !isSpace(line.charCodeAt(at))) at++;
    if (at > start) fields.push(line.slice(start, at));
  }
  return fields;
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
    return value.includes('(') ? value.split(/[()*?]+/) : [...value.replace(/[*?]/g, '')];
  });
  const escaped = [...new Set(flags)].filter((flag) => flag !== '').map((flag) => flag.replace(/\W/g, '\\$&'));
  return new RegExp(escaped.join('|'));
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
  readonly #flagged = new Map<string, Stripping[]>();

  add(strip: string, affix: string, rule: number): void {
    const slash = affix.indexOf('/');
    const text = emptyIfZero(slash < 0 ? affix : affix.slice(0, slash));
    const before = emptyIfZero(strip);
    addTo(this.#all, text, before, rule);
    if (slash >= 0) addTo(this.#flagged, text, before, rule);
  }

  get side(): Side {
    return { all: affixesOf(this.#all), flagged: affixesOf(this.#flagged) };
  }
}

function addTo(byText: Map<string, Stripping[]>, text: string, strip: string, rule: number): void {
  const strippings = byText.get(text);
  if (strippings === undefined) {
    byText.set(text, [{ strip, rules: [rule] }]);
    return;
  }
  const same = strippings.find((one) => one.strip === strip);
  if (same === undefined) strippings.push({ strip, rules: [rule] });
  else same.rules.push(rule);
}

function affixesOf(byText: ReadonlyMap<string, readonly Stripping[]>): Affixes {
  let longest = -1;
  for (const text of byText.keys()) longest = Math.max(longest, text.length);
  return { byText, longest };
}

/** `0` stands for nothing. */
function emptyIfZero(text: string): string {
  return text === '0' ? '' : text;
}
