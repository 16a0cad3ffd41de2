import type { CombinedError } from 'urql';
import { base64Of } from '../../../../data/base64.ts';
import { createBrowserClient } from '../../../../data/browser-client.ts';
import type { Claims } from './claims.ts';
import { ImportDocuments_Mutation, PreviewFindings_Mutation, PreviewImport_Mutation } from './documents.ts';
import type { ImportPlan, PlannedFindings } from './documents.ts';

/** A file as it is sent: what is applied is what was previewed, even where the file has changed since. */
export interface SentFile {
  readonly name: string;
  readonly contentBase64: string;
  /** Null: what the page says. */
  readonly locale: string | null;
  readonly isSource: boolean | null;
}

export interface ImportStep {
  readonly phase: 'READING' | 'ALIGNING' | 'WRITING' | 'DONE';
  readonly done: number;
  readonly total: number;
}

interface Failure {
  readonly kind: 'FAILED' | 'NOT_ALLOWED' | 'TOO_MUCH';
}

export type PreviewAnswer = { readonly kind: 'PLAN'; readonly plan: ImportPlan } | Failure;

export type ImportAnswer =
  | { readonly kind: 'DONE'; readonly revision: number | null }
  | { readonly kind: 'CONFLICT'; readonly revision: number; readonly plan: ImportPlan }
  | { readonly kind: 'PLAN'; readonly plan: ImportPlan }
  | Failure;

/** How long the stream of progress is waited for before the import begins without it. */
const streamMs = 1_500;

/** @throws DOMException where a file can no longer be read */
export async function encode(files: readonly File[], claims: Claims): Promise<readonly SentFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const claim = claims[file.name];
      return {
        ...{ name: file.name, contentBase64: await base64Of(file) },
        // Not ticked, the page itself is asked.
        ...{ locale: claim?.locale ?? null, isSource: claim?.isSource === true ? true : null },
      };
    }),
  );
}

/** What an import would do to a catalogue; null: to the one that the pages fit. */
export async function preview(catalog: string | null, files: readonly SentFile[]): Promise<PreviewAnswer> {
  const { data, error } = await createBrowserClient()
    .mutation(PreviewImport_Mutation, { catalog, files: [...files], language: document.documentElement.lang })
    .toPromise();
  if (data === undefined) return failure(error);
  const { previewImport: answer } = data;
  return { kind: 'PLAN', plan: answer.__typename === 'ImportRefused' ? answer.plan : answer };
}

/** Which findings an import would bring and end; null where that is not known. Does not throw. */
export async function previewFindings(catalog: string, files: readonly SentFile[]): Promise<PlannedFindings | null> {
  const { data } = await createBrowserClient()
    .mutation(PreviewFindings_Mutation, { catalog, files: [...files], language: document.documentElement.lang })
    .toPromise();
  return data?.previewImport.__typename === 'ImportPlan' ? data.previewImport.findings : null;
}

/** Imports upon the revision that was previewed, and tells how it gets on. */
export async function apply(
  catalog: string,
  files: readonly SentFile[],
  baseRevision: number,
  onStep: (step: ImportStep) => void,
): Promise<ImportAnswer> {
  const importId = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('-');
  const stop = await followImport(importId, onStep);
  try {
    const { data, error } = await createBrowserClient()
      .mutation(ImportDocuments_Mutation, {
        catalog,
        files: [...files],
        baseRevision,
        importId,
        language: document.documentElement.lang,
      })
      .toPromise();
    if (data === undefined) return failure(error);
    const { importDocuments: answer } = data;
    switch (answer.__typename) {
      case 'ImportDocumentsPayload':
        return { kind: 'DONE', revision: answer.revision?.number ?? null };
      case 'ImportConflict':
        return { kind: 'CONFLICT', revision: answer.currentRevision, plan: answer.plan };
      case 'ImportRefused':
        return { kind: 'PLAN', plan: answer.plan };
    }
  } finally {
    stop();
  }
}

/** Resolves when steps are told, or when it takes too long to: progress is shown, not needed. */
async function followImport(importId: string, onStep: (step: ImportStep) => void): Promise<() => void> {
  const query = 'subscription($importId: ID!) { importProgress(importId: $importId) { phase done total } }';
  const parameters = new URLSearchParams({ query, variables: JSON.stringify({ importId }) });
  const source = new EventSource(`/graphql?${parameters}`);
  const stop = () => {
    source.close();
  };
  source.addEventListener('next', ({ data: message }: MessageEvent<string>) => {
    const { data } = JSON.parse(message) as { data?: { importProgress?: ImportStep } | null };
    if (data?.importProgress) onStep(data.importProgress);
  });
  source.addEventListener('complete', stop);
  source.addEventListener('error', stop);
  await new Promise<void>((resolve) => {
    const begin = () => {
      resolve();
    };
    source.addEventListener('open', begin);
    source.addEventListener('error', begin);
    setTimeout(begin, streamMs);
  });
  return stop;
}

function failure(error: CombinedError | undefined): Failure {
  const code = error?.graphQLErrors[0]?.extensions.code;
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return { kind: 'NOT_ALLOWED' };
  return { kind: code === 'REQUEST_ENTITY_TOO_LARGE' ? 'TOO_MUCH' : 'FAILED' };
}
