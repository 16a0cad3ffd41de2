export type { CatalogSnapshot, Changes, Imports, Review, SchemaContext } from './context.ts';
export { formatError } from './errors/format-error.ts';
export { limits } from './limits.ts';
export { forgetLoaded } from './review/loaders.ts';
export { printContract, schema } from './schema.ts';
export { createSnapshot } from './snapshot.ts';
export {
  readable,
  type Selection,
  selectAudit,
  selectCodes,
  selectConcepts,
  selectEvents,
  selectFindings,
  selectSegments,
  selectSuggestions,
} from './select/select.ts';
export { messageLanguage } from './text/message-language.ts';
export { chooseLocale } from './text/choose-locale.ts';
export { costOf } from './cost.ts';
export { parseWithinLimits } from './document-limits.ts';
