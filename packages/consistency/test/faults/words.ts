import type { Locale } from '@eventide/catalog';

/** A text for each locale of some pages. */
export type InEach = Readonly<Record<Locale, string>>;

/** What is to be replaced, and by what. */
export type Replacement = readonly [RegExp, string];

/** A sentence about a thing (`{}`), and words of it with others that say the same. */
export interface Template {
  readonly text: InEach;
  readonly synonyms: Readonly<Record<Locale, readonly (readonly [string, string])[]>>;
}

/** A thing that every locale names by a word of its own: how texts that speak of it may be told, and the forms to be replaced. */
export interface Concept {
  readonly roots: Readonly<Record<Locale, RegExp>>;
  /** Divided by spaces; none where a locale has no steady one. */
  readonly forms: InEach;
}

/** Words and sentences in the languages of some pages, to make faults of. */
export interface Words {
  /** Things as they stand behind "of": genitives, or with their preposition. */
  readonly things: readonly InEach[];
  /** The same of things that the pages do not speak of. */
  readonly newThings: readonly InEach[];
  readonly templates: readonly Template[];
  /** A text about one of {@link newThings} as it stands without the thing. */
  readonly withoutThing: (text: string, thing: string) => string;
  /** Sentences with an article and a noun, `[agreeing/disagreeing]`, in the locales that have such. */
  readonly agreeing: readonly InEach[];
  /** A noun before the name that says whose it is, as `{}` stands in it. */
  readonly named: readonly InEach[];
  /** Locales in which the name must stand behind the noun. */
  readonly namedBehind: readonly Locale[];
  /** Sentences about one thing of another (`{}`), all different. */
  readonly frames: readonly InEach[];
  /** One thing of another, with or without the article between them in the locales that have one there. */
  readonly phrases: readonly { readonly usual: InEach; readonly loose: InEach }[];
  /** How each locale denies, as a pattern with what remains when it no longer does. */
  readonly denials: Readonly<Record<Locale, readonly Replacement[]>>;
  /** How each locale can be made to deny what it says of a success. */
  readonly denied: Readonly<Record<Locale, readonly Replacement[]>>;
  readonly concepts: readonly Concept[];
  /** Words for something else that stand nowhere on the page. */
  readonly strangers: Readonly<Record<Locale, readonly string[]>>;
  /** Locales whose words change so much within that the stemmer does not tell their forms: rules of terms do not judge them. */
  readonly unsteady: readonly Locale[];
  /** Names of buttons, with a capital where the script has them. */
  readonly buttons: Readonly<Record<Locale, readonly string[]>>;
}

/** The same sentence about one thing or another. */
export function sentenceOf({ text }: Template, thing: InEach, locale: Locale): string {
  return (text[locale] ?? '').replace('{}', thing[locale] ?? '');
}

/** `one/other` pairs. */
export function pairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map((pair) => pair.split('/') as [string, string]);
}

/** Names of companies, which every language keeps. */
export const names = ['Contoso', 'Fabrikam', 'Northwind', 'Adatum', 'Litware', 'Proseware', 'Tailspin'];

/** English sentences as a hurried translator leaves them behind. */
export const english = [
  'Review the event details for the device and the user.',
  'Check that the service is running and configured correctly.',
  'Enroll the connector again and then retry.',
  'The request was denied because the challenge has expired.',
  'See the diagnostic code and message for more details.',
  'The server could not complete the request, try again later.',
];
