import { inLanguage } from './define.ts';
import type { InLanguage } from './define.ts';
import type { InterfaceLanguage } from './languages.ts';
import { features } from './features.generated.ts';

export type Messages = { readonly [Name in keyof typeof features]: InLanguage<(typeof features)[Name]> };

/** Every feature's messages in one language, by namespace. */
export function messagesIn(language: InterfaceLanguage): Messages {
  return Object.fromEntries(
    Object.entries(features).map(([name, messages]) => [name, inLanguage(messages, language)]),
  ) as unknown as Messages;
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: InterfaceLanguage;
    Messages: Messages;
  }
}
