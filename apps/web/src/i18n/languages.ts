/**
 * The languages of the interface. The languages of the catalogue's texts are another matter: those come from the
 * API and can be any (`src/data/reader.ts`).
 */
export const interfaceLanguages = ['en', 'es', 'pt-PT', 'ru', 'sv', 'it'] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const isInterfaceLanguage = (tag: string | undefined): tag is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === tag);
