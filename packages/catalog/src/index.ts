export type * from './model.ts';
export { decodePage } from './parse/decode.ts';
export { PageError, type PageErrorCode } from './parse/page-error.ts';
export { parsePage } from './parse/page.ts';
export { alignCatalog } from './relate/align.ts';
export { findCode, type FoundCode } from './lookup/find-code.ts';
export { createLookup, type Lookup, type LookupOptions } from './lookup/lookup.ts';
