import { sql } from 'drizzle-orm';
import { pageLimits, type PageLimits } from '@eventide/catalog';
import { createAuditStore } from './audit/audit-store.ts';
import { exportBackup } from './backup/export.ts';
import { importBackup } from './backup/import.ts';
import { openEmbedded, openServer, type Engine } from './database/engine.ts';
import { adviceOnOpening, toStoreError } from './database/errors.ts';
import { createListening } from './database/listen.ts';
import { migrate } from './database/migrate.ts';
import { requireNotifications, requireUsable, weaknessOf } from './database/server-checks.ts';
import { createDocumentStore } from './documents/document-store.ts';
import { refreshTranslations, type RefreshProgress } from './documents/refresh.ts';
import type { Reader } from './documents/import.ts';
import { readPageHere, type ReadPage } from './documents/read-page.ts';
import { createPages } from './documents/states.ts';
import { restoreImport } from './documents/undo.ts';
import { createDeskStore } from './review/desk-store.ts';
import { restoreExport } from './review/exported.ts';
import { restoreRebase } from './review/rebase.ts';
import { restoreComment, restoreDecision, restoreDismissal, restoreReview, restoreSuggestion } from './review/undo.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';
import { createSearchStore } from './search/text-search.ts';
import type { Store } from './store.ts';
import { createTermStore } from './terms/term-store.ts';
import { restoreConcept } from './terms/undo.ts';
import { createWebhookStore } from './webhooks/webhook-store.ts';

interface CommonOptions {
  /** Time limit of a statement, which ends with StoreError TIMEOUT; 30,000 by default. */
  readonly statementMsMax?: number;
  /** Called for events that no request reports, such as a lock that was taken over or a lost connection. */
  readonly onNotice?: (message: string) => void;
  /** What a page may have to be imported; the usual limits by default. Stored pages are read whatever they have. */
  readonly pageLimits?: PageLimits;
  /** Called while the texts of catalogues are read anew, because another version of the program wrote them. */
  readonly onProgress?: (progress: RefreshProgress) => void;
  /** Parses pages; on the calling thread by default. */
  readonly readPage?: ReadPage;
}

export type OpenStoreOptions = CommonOptions &
  (
    | { readonly kind: 'embedded'; /** Created if missing. */ readonly folder: string }
    | {
        readonly kind: 'server';
        /** `postgres://user:password@host:port/database` */
        readonly url: string;
        /** The server itself, where a pooler that gives each transaction another session stands at `url`. */
        readonly directUrl?: string | null;
      }
  );

const statementMsMaxDefault = 30_000;

/**
 * Opens the store, creating or migrating it if necessary, and holds it until it is closed.
 * @throws StoreError LOCKED, UNAVAILABLE, READ_ONLY, UNSUITABLE, TOO_NEW or CORRUPT.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { statementMsMax = statementMsMaxDefault, onNotice = () => undefined } = options;
  const engine =
    options.kind === 'embedded'
      ? openEmbedded(options.folder, { statementMsMax, onNotice })
      : openServer({ url: options.url, directUrl: options.directUrl ?? null }, { statementMsMax, onNotice });
  const readPage = options.readPage ?? readPageHere;
  const pages = createPages(readPage);
  try {
    if (options.kind === 'server') await requireUsable(engine);
    await migrate(engine);
    if (options.kind === 'server') {
      await requireNotifications(engine);
      const weakness = await weaknessOf(engine);
      if (weakness !== null) onNotice(weakness);
    }
    await engine.write((queries) => refreshTranslations(queries, pages, options.onProgress));
  } catch (error) {
    await engine.close();
    if (options.kind === 'server') throw namingServer(error, options);
    throw error;
  }
  return createStore(engine, { pages, readPage, limits: options.pageLimits ?? pageLimits }, onNotice);
}

function createStore(engine: Engine, reader: Reader, onNotice: (message: string) => void): Store {
  const { pages } = reader;
  const listening = createListening(engine, { onNotice });
  const restorers = {
    IMPORT: restoreImport(pages),
    REMOVE: restoreImport(pages),
    REVIEW: restoreReview,
    COMMENT: restoreComment,
    SUGGEST: restoreSuggestion,
    REBASE_SUGGESTION: restoreRebase,
    DECIDE_SUGGESTION: restoreDecision,
    EXPORT_SUGGESTION: restoreExport,
    DISMISS: restoreDismissal,
    REOPEN: restoreDismissal,
    PROMOTE_TERM: restoreConcept,
    EDIT_TERM: restoreConcept,
    IMPORT_TERM: restoreConcept,
  };
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await listening.close();
    await engine.close();
  };
  return {
    kind: engine.kind,
    database: engine.database,
    ping: async () => {
      await engine.read((queries) => queries.execute(sql`SELECT 1`));
    },
    listen: (handler) => listening.listen(handler),
    tellProgress: (importId, step) => listening.tellProgress(importId, step),
    exportBackup: () => exportBackup(engine),
    importBackup: (chunks) => importBackup(engine, pages, chunks),
    close: () => (closed ??= close()),
    ...createDocumentStore(engine, reader, onNotice),
    ...createDeskStore(engine),
    ...createAuditStore(engine, restorers),
    ...createTermStore(engine),
    ...createSearchStore(engine),
    ...createWebhookStore(engine),
  };
}

/** The error with the server that it is about and, where the server cannot be had, what to look at. */
function namingServer(error: unknown, { url, directUrl = null }: { url: string; directUrl?: string | null }): unknown {
  const name = directUrl === null ? nameOf(url) : `${nameOf(url)}, directly ${nameOf(directUrl)}`;
  const told = (code: StoreErrorCode, message: string) => new StoreError(code, `${name}: ${message}`, { cause: error });
  const advice = adviceOnOpening(error);
  if (advice !== null) return told('UNSUITABLE', advice);
  const known = toStoreError(error);
  if (!(known instanceof StoreError)) return error;
  if (known.code === 'UNAVAILABLE') return told('UNAVAILABLE', `${known.message} ${adviceOnServer}`);
  return ['READ_ONLY', 'UNSUITABLE'].includes(known.code) ? told(known.code, known.message) : known;
}

const adviceOnServer = 'Check DATABASE_URL and that the server runs, or unset it for the embedded store.';

/** Without the password. */
function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `PostgreSQL at ${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
