import { memo } from '../maps.ts';
import { languages } from './languages.generated.ts';

/** What `languages/<language>.json` says of a language, without its samples; `languages/README.md` explains each entry. */
export interface LanguageFile {
  readonly alsoFor?: readonly string[];
  readonly stop?: string;
  readonly stopFor?: readonly ('colon' | 'question')[];
  readonly quotes?: readonly string[];
  readonly spacedMarks?: string;
  readonly capitalNouns?: true;
  readonly elides?: true;
  readonly abbreviations?: readonly string[];
  readonly doubles?: 'any' | readonly string[];
  readonly neverDoubles?: readonly string[];
  readonly trouble?: readonly string[];
  readonly denial?: readonly string[];
  readonly denialBehind?: readonly string[];
  readonly denialPrefix?: string;
  readonly unstemmed?: readonly string[];
  readonly genders?: {
    readonly masculine: string;
    readonly feminine: string;
    readonly determiners: readonly string[];
  };
  readonly definiteness?: {
    readonly articles: readonly string[];
    readonly adjective: string;
    readonly undeclined: readonly string[];
    readonly endings: readonly string[];
    readonly relative: string;
  };
}

/** What the engine knows of a language by itself. Of a language without a file it knows nothing: everything is empty. */
export interface Language {
  /** The full stop; empty where sentences end without one, undefined where the script's own is right. */
  readonly stop: string | undefined;
  /** Marks that other languages end a text with where this one sets its full stop. */
  readonly stopFor: ReadonlySet<string>;
  /** Quotation marks, opening and closing, the most usual pair first. */
  readonly quotes: readonly (readonly [opens: string, closes: string])[];
  /** Marks before which a space is set. */
  readonly spacedMarks: ReadonlySet<string>;
  /** Nouns begin with a capital, so that a capital marks no name. */
  readonly capitalNouns: boolean;
  /** An apostrophe ends a word (`dell'autorità`, `l'événement`); elsewhere it stands inside of one. */
  readonly elides: boolean;
  readonly abbreviations: ReadonlySet<string>;
  /** Whether a lower-cased word may stand twice in a row. */
  mayDouble(word: string): boolean;
  /** How words for trouble (a problem, an error, a fault) begin, in lower case; whole words of scripts without spaces. */
  readonly trouble: readonly string[];
  /** Words that deny what stands beside them ("no", "not", "without"), in lower case. */
  readonly denial: ReadonlySet<string>;
  /** Those of them that deny a noun from behind it (hu `hiba nélkül`). */
  readonly denialBehind: ReadonlySet<string>;
  /** A syllable at the beginning of a word that denies it (cs `byl`, `nebyl`); empty where there is none. */
  readonly denialPrefix: string;
  /** Endings of inflection that the language's stemmer leaves on, or takes off of some forms only: taken off before it. */
  readonly unstemmed: readonly string[];
  readonly genders: Genders | null;
  readonly definiteness: Definiteness | null;
}

/** The endings of nouns that determine their gender, and the words before a noun that agree with it. */
export interface Genders {
  readonly masculine: RegExp;
  readonly feminine: RegExp;
  /** Words of the other gender, each with its counterpart: `do` for masculine, `da` for feminine. */
  readonly determiners: readonly (readonly [masculine: string, feminine: string])[];
}

/** How a language marks a noun as definite after a definite article and an adjective (sv `den diagnostiska informationen`). */
export interface Definiteness {
  readonly articles: ReadonlySet<string>;
  readonly adjective: RegExp;
  /** Words like an adjective after which a noun takes no ending. */
  readonly undeclined: ReadonlySet<string>;
  readonly endings: readonly string[];
  /** Begins a clause that defines the noun, which then needs no ending. */
  readonly relative: string;
}

const files = new Map<string, LanguageFile>(
  Object.entries(languages).flatMap(([language, file]) =>
    [language, ...(file.alsoFor ?? [])].map((tag) => [tag, file] as const),
  ),
);

/** What is known of a language, by its code (`pt`, not `pt-BR`). */
export const knowledgeOf = memo((language: string): Language => readLanguage(files.get(language) ?? {}));

/** A file's entries in the form in which they are asked for. */
function readLanguage(file: LanguageFile): Language {
  const doubles = file.doubles === 'any' ? null : new Set(file.doubles);
  const never = new Set(file.neverDoubles);
  const { genders, definiteness } = file;
  return {
    stop: file.stop,
    stopFor: new Set(file.stopFor),
    quotes: (file.quotes ?? []).map(pairOf),
    spacedMarks: new Set(file.spacedMarks),
    capitalNouns: file.capitalNouns === true,
    elides: file.elides === true,
    abbreviations: new Set(file.abbreviations),
    mayDouble: (word) => (doubles === null ? !never.has(word) : doubles.has(word)),
    trouble: file.trouble ?? [],
    denial: new Set(file.denial),
    denialBehind: new Set(file.denialBehind),
    denialPrefix: file.denialPrefix ?? '',
    unstemmed: file.unstemmed ?? [],
    genders:
      genders === undefined
        ? null
        : {
            masculine: new RegExp(genders.masculine, 'u'),
            feminine: new RegExp(genders.feminine, 'u'),
            determiners: genders.determiners.map((pair) => splitPair(pair)),
          },
    definiteness:
      definiteness === undefined
        ? null
        : {
            articles: new Set(definiteness.articles),
            adjective: new RegExp(definiteness.adjective, 'u'),
            undeclined: new Set(definiteness.undeclined),
            endings: definiteness.endings,
            relative: definiteness.relative,
          },
  };
}

function pairOf(marks: string): readonly [string, string] {
  return [marks.charAt(0), marks.charAt(1)];
}

function splitPair(pair: string): readonly [string, string] {
  const [masculine = '', feminine = ''] = pair.split('/');
  return [masculine, feminine];
}
