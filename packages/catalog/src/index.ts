export type * from './model.ts';
export { decodePage } from './parse/decode.ts';
export { PageError, type PageErrorCode } from './parse/page-error.ts';
export { formatDiagnostic, formatPageError, type PageProblem } from './wording.ts';
export { parsePage, type PageOptions } from './parse/page.ts';
export { pageLimits, type PageLimits } from './bounds/limits.ts';
export { outOfMemoryOf, readPage, timeoutOf, toRefusal, type PageRead, type PageRefusal } from './bounds/read-page.ts';
export { fitOf, type PageFit } from './articles/fit.ts';
export { isSlug } from './articles/slug.ts';
export { articlePage, type ArticlePage, groupArticles } from './articles/group.ts';
export { knownLocale } from './articles/locale-tag.ts';
export { articleOf, type ArticlePath } from './articles/path.ts';
export { CatalogSettingsError, type CatalogSettings, readCatalogSettings, settingsFile } from './articles/settings.ts';
export { textHash } from './text-hash.ts';
export { headerKeyOf } from './relate/headers.ts';
export { alignCatalog, type AlignOptions } from './relate/align.ts';
export { withoutBlocks } from './relate/without-blocks.ts';
export { findCode, type FoundCode } from './lookup/find-code.ts';
export { createLookup, type Lookup, type LookupOptions, type LookupSettings } from './lookup/lookup.ts';
export { lookupReasons, strengthOf } from './lookup/strength.ts';
export { extract } from './lookup/extract/extract.ts';
export type { ExtractedRecord, Extraction, Mention, TextShape } from './lookup/extract/extraction.ts';
export { readText, type ReadEvent, type ReadText } from './lookup/read-text.ts';
export type { WindowsNumber } from './lookup/numbers/windows-number.ts';
export { ownOrigins, type EventSource, type IsOwn } from './lookup/sources.ts';
export { dictionaryOf } from './lookup/dictionaries.ts';
export { createTextSearch, isSearched, shareMin } from './lookup/text-search.ts';
export { nearestName } from './lookup/edits.ts';
export { queryTermsOf, shorterForms, typosMax, wordsOf, type QueryTerm, type Word } from './lookup/words.ts';
export type { MessageData, MessagePatterns } from './message/data.ts';
export {
  messageLanguageOf,
  messageLanguages,
  type MessageLanguage,
  type TranslationLanguage,
} from './message/languages.ts';
export { formatMessage, MessageDataError } from './message/format.ts';
export { messageParameters, translationFaults, wordingFaults } from './message/faults.ts';
export { formatById, type Translations, type Wording } from './message/wording.ts';
