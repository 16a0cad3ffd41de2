export type * from './model.ts';
export { decodePage } from './parse/decode.ts';
export { PageError } from './parse/page-error.ts';
export { parsePage } from './parse/page.ts';
export { alignCatalog } from './relate/align.ts';
