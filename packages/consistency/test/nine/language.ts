import type { Locale } from '@eventide/catalog';
import type { Replacement } from '../faults/words.ts';

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

/** Words and sentences that faults are made of. Each list has the same things at the same places in all languages. */
export interface Words {
  /** "Of the server", "of the device" and so on, as it stands for `{}` in {@link templates}. */
  readonly things: readonly string[];
  /** The same of things that the page does not speak of. */
  readonly newThings: readonly string[];
  /** Sentences about a thing, with words of theirs and others that say the same. */
  readonly templates: readonly { readonly text: string; readonly synonyms: string }[];
  /** The page's main nouns: how words for the thing begin, in lower case, and the forms that are replaced, none where it has no word of its own. */
  readonly nouns: readonly (readonly [root: RegExp, forms: string])[];
  /** Nouns that the page does not have. */
  readonly strangers: readonly string[];
  /** The stemmer does not tell the forms of many words (`laite`, `laitteen`), or there is none. */
  readonly isUnsteady?: true;
  /** Names of three buttons, with a capital where the script has them. */
  readonly buttons: readonly [string, string, string];
  /** "Update the {noun} of {name}.", and four nouns. */
  readonly named: {
    readonly text: string;
    readonly nouns: readonly string[];
    /** The name must stand behind the noun. */
    readonly isBehind?: true;
  };
  /** How a failure is said, and what remains of it without its denial. */
  readonly denials: readonly Replacement[];
  /** How a success is made a denial. */
  readonly denied: readonly Replacement[];
  /** Twelve sentences with a noun whose gender its ending tells, `[agreeing/disagreeing]`, where the language has such nouns. */
  readonly agreeing?: readonly string[];
  /** "Picture", "archive" and "label" as they stand in {@link frames}, and how one of them is joined to a thing. */
  readonly heads: readonly [string, string, string];
  readonly phrase: string;
  /** Three sentences about such a phrase (`{}`). */
  readonly frames: readonly [string, string, string];
  /** A slip in such a phrase, where the language has an article in it that is lost sooner than seen. */
  readonly slip?: Replacement;
}

export interface Language {
  readonly locale: Locale;
  readonly page: PageTexts;
  readonly words: Words;
}
