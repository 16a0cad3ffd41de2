import type { Locale } from '@eventide/catalog';

/** A page about a backup service, as one language tells it. */
export interface PageTexts {
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  readonly tip: string;
  readonly eventsHeading: string;
  readonly eventHeaders: readonly [string, string, string, string];
  /** Descriptions by event ID. */
  readonly events: Readonly<Record<number, string>>;
  readonly codesHeading: string;
  readonly codeHeaders: readonly [string, string, string];
  /** Messages by code. */
  readonly codes: Readonly<Record<string, string>>;
  readonly nextHeading: string;
  readonly next: string;
}

/** What is to be replaced, and by what. */
export type Replacement = readonly [RegExp, string];

/** Words and sentences that faults are made of. Each list has the same things at the same places in all languages. */
export interface Words {
  /** "Of the server", "of the device" and so on, as it stands for `{}` in {@link templates}. */
  readonly things: readonly string[];
  /** The same of things that the page does not speak of. */
  readonly newThings: readonly string[];
  /** Sentences about a thing, with words of theirs and others that say the same. */
  readonly templates: readonly { readonly text: string; readonly synonyms: string }[];
  /** The page's main nouns: how words for the thing begin, in lower case, and the forms that are replaced, in brackets where the page has no such noun. */
  readonly nouns: readonly (readonly [root: RegExp, forms: string])[];
  /** Nouns that the page does not have. */
  readonly strangers: readonly string[];
  /** Names of three buttons, with a capital where the script has them. */
  readonly buttons: readonly [string, string, string];
  /** "Update the {noun} of {name}.", and four nouns. */
  readonly named: { readonly text: string; readonly nouns: readonly string[] };
  /** How a failure is said, and what remains of it without its denial. */
  readonly denials: readonly Replacement[];
  /** How a success is made a denial. */
  readonly denied: readonly Replacement[];
  /** Twelve sentences with a noun whose gender its ending tells, `[agreeing/disagreeing]`, where the language has such nouns. */
  readonly agreeing?: readonly string[];
  /** "The file of the server" with and without the article in it, where the language has phrases that lose one by a slip. */
  readonly phrases?: readonly (readonly [usual: string, loose: string])[];
}

export interface Language {
  readonly locale: Locale;
  readonly page: PageTexts;
  readonly words: Words;
}
