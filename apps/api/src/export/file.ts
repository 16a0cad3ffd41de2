import type { CatalogSnapshot, SchemaContext } from '@eventide/schema';
import type { ExportRequest } from './request.ts';

/** A file to download. */
export interface ExportFile {
  /** Without a folder. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What a file is made from. */
export interface Export {
  readonly request: ExportRequest;
  readonly snapshot: CatalogSnapshot;
  readonly context: SchemaContext;
  /** Of Eventide. */
  readonly version: string;
}

/** Makes a file; throws an {@link ExportRefused} or a GraphQLError where it cannot. */
export type MakeFile = (given: Export) => Promise<ExportFile>;

/** What is asked for cannot be had; the message says what can. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
  /** `extensions.code` of the answer. */
  readonly code: 'BAD_USER_INPUT' | 'NOTHING_TO_EXPORT' | 'UNKNOWN_LOCALE';

  constructor(code: ExportRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}
