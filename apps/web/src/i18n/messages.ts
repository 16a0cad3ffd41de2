import { features } from './features.generated.ts';
import type { InterfaceLanguage } from './languages.ts';

/**
 * The messages of one language by namespace, in ICU MessageFormat. The type holds the English words, so that the compiler
 * checks every key that is asked for and the values it is given.
 */
export type Messages = typeof features;

/** English stands beside the features; every other language is one file of `<namespace>.<key>`. */
export async function messagesIn(language: InterfaceLanguage): Promise<Messages> {
  if (language === 'en') return features;
  const file = (await import(`../../messages/${language}.json`)) as { readonly default: FlatMessages };
  return byNamespace(file.default);
}

type FlatMessages = Readonly<Record<string, string>>;

function byNamespace(messages: FlatMessages): Messages {
  const namespaces: Record<string, Record<string, string>> = {};
  for (const [id, text] of Object.entries(messages)) {
    const [namespace = '', key = ''] = id.split('.');
    (namespaces[namespace] ??= {})[key] = text;
  }
  return namespaces as unknown as Messages;
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: Messages;
  }
}
