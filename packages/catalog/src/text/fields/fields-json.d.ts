import type { LanguageFields } from './field.ts';

/** What `fields/<language>.json` holds. */
declare const fields: LanguageFields;
export default fields;
