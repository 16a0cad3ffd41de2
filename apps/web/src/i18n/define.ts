import type { InterfaceLanguage } from './languages.ts';

/** One message in every language of the interface, in ICU MessageFormat. */
type Wording = Readonly<Record<InterfaceLanguage, string>>;

/**
 * A feature's messages, one entry a message with all its languages side by side: a language left out does not compile.
 * Lives in the feature's `messages.ts`; the folder's name is the namespace.
 */
export type FeatureMessages = Readonly<Record<string, Wording>>;

/** The messages of one language, as the formatter takes them. */
export type InLanguage<Messages extends FeatureMessages> = { readonly [Key in keyof Messages]: Messages[Key]['en'] };

export function inLanguage(messages: FeatureMessages, language: InterfaceLanguage): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, wording]) => [key, wording[language]]));
}
