import type { LanguageFile } from '../src/language/language.ts';

/** A text that must have a finding. */
interface RejectedText {
  readonly text: string;
  /** Exactly the text under the finding's span. */
  readonly quote: string;
}

/** What a language's file is tested by. */
interface LanguageSamples {
  /** Texts that are right: alone on a page they have no finding of minor or worse. */
  readonly accept: readonly string[];
  /** Texts with one fault: alone on a page they have that finding. */
  readonly reject: readonly (RejectedText & { readonly rule: string })[];
  /** Sentences that stand in one text: it is divided between them and nowhere else. */
  readonly sentences?: readonly (readonly string[])[];
  /** First sentences of the description of a success: those that say so, and those that tell of trouble instead. */
  readonly success?: { readonly accept: readonly string[]; readonly reject: readonly RejectedText[] };
}

export type LanguageSource = LanguageFile & { readonly samples: LanguageSamples };

type Check = (value: unknown) => string | null;

const text: Check = (value) => (typeof value === 'string' ? null : 'must be a string');
const word: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'must be a word');
const lowerCase: Check = (value) =>
  word(value) ?? (value === String(value).toLowerCase() ? null : `"${String(value)}" must be in lower case`);
const pair: Check = (value) =>
  typeof value === 'string' && value.length === 2 ? null : 'must be an opening and a closing mark';
const genderPair: Check = (value) =>
  typeof value === 'string' && /^[^/]+\/[^/]+$/u.test(value) ? null : 'must be "masculine/feminine"';
const yes: Check = (value) => (value === true ? null : 'must be true, or be left out');
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.includes(String(value)) ? null : `must be one of ${allowed.join(', ')}`;

const pattern: Check = (value) => {
  if (typeof value !== 'string') return 'must be a regular expression';
  try {
    new RegExp(value, 'u');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'must be a regular expression';
  }
};

/** A list without repetitions. */
const list =
  (item: Check, least = 0): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    if (value.length < least) return `must have at least ${least} entry`;
    const seen = new Set<string>();
    for (const [index, entry] of value.entries()) {
      const problem = item(entry);
      if (problem !== null) return `entry ${index + 1} ${problem}`;
      const name = JSON.stringify(entry);
      if (seen.has(name)) return `has ${name} twice`;
      seen.add(name);
    }
    return null;
  };

const record =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be an object';
    const all: Readonly<Record<string, Check>> = { ...required, ...optional };
    for (const name of Object.keys(required)) if (!Object.hasOwn(value, name)) return `has no "${name}"`;
    for (const [name, entry] of Object.entries(value)) {
      const check = all[name];
      if (check === undefined) return `has "${name}", which is none of ${Object.keys(all).join(', ')}`;
      const problem = check(entry);
      if (problem !== null) return `${name}: ${problem}`;
    }
    return null;
  };

const rejected: Readonly<Record<string, Check>> = { text: word, quote: text };

const languageFile = record(
  {
    samples: record(
      { accept: list(word, 1), reject: list(record({ ...rejected, rule: word }), 1) },
      {
        sentences: list(list(word, 1)),
        success: record({ accept: list(word, 1), reject: list(record(rejected), 1) }),
      },
    ),
  },
  {
    alsoFor: list(lowerCase),
    stop: text,
    stopFor: list(oneOf('colon', 'question')),
    quotes: list(pair),
    spacedMarks: text,
    capitalNouns: yes,
    elides: yes,
    abbreviations: list(lowerCase),
    doubles: (value) => (value === 'any' ? null : list(lowerCase)(value)),
    neverDoubles: list(lowerCase),
    trouble: list(lowerCase),
    denial: list(lowerCase),
    denialBehind: list(lowerCase),
    denialPrefix: lowerCase,
    unstemmed: list(lowerCase),
    genders: record({ masculine: pattern, feminine: pattern, determiners: list(genderPair, 1) }),
    definiteness: record({
      articles: list(lowerCase, 1),
      adjective: pattern,
      undeclined: list(lowerCase),
      endings: list(lowerCase, 1),
      relative: lowerCase,
    }),
  },
);

/**
 * Reads the text of `languages/<name>`.
 * @throws Error with the file's name and what is wrong in it
 */
export function readLanguageFile(name: string, source: string): LanguageSource {
  if (!/^[a-z]{2,3}\.json$/u.test(name)) throw new Error(`languages/${name}: must be named by a language (sv.json)`);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new Error(`languages/${name}: ${error instanceof Error ? error.message : 'is no JSON'}`, { cause: error });
  }
  const problem = languageFile(value);
  if (problem !== null) throw new Error(`languages/${name}: ${problem}`);
  return value as LanguageSource;
}
