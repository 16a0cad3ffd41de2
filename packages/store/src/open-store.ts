import { sql } from 'drizzle-orm';
import { pageLimits, type PageLimits } from '@eventide/catalog';
import { createAuditStore } from './audit/audit-store.ts';
import { exportBackup } from './backup/export.ts';
import { importBackup } from './backup/import.ts';
import { openEmbedded, openServer, type Engine } from './database/engine.ts';
import { adviceOnOpening } from './database/errors.ts';
import { createListening } from './database/listen.ts';
import { migrate } from './database/migrate.ts';
import { createDocumentStore } from './documents/document-store.ts';
import { refreshTranslations, type RefreshProgress } from './documents/refresh.ts';
import type { Reader } from './documents/import.ts';
import { readPageHere, type ReadPage } from './documents/read-page.ts';
import { createPages } from './documents/states.ts';
import { restoreImport } from './documents/undo.ts';
import { createDeskStore } from './review/desk-store.ts';
import { restoreExport } from './review/exported.ts';
import { restoreComment, restoreDecision, restoreDismissal, restoreReview, restoreSuggestion } from './review/undo.ts';
import { StoreError } from './store-error.ts';
import { createSearchStore } from './search/text-search.ts';
import type { Store } from './store.ts';
import { createTermStore } from './terms/term-store.ts';
import { restoreConcept } from './terms/undo.ts';

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
    | { readonly kind: 'server'; /** `postgres://user:password@host:port/database` */ readonly url: string }
  );

const statementMsMaxDefault = 30_000;

/**
 * Opens the store, creating or migrating it if necessary, and holds it until it is closed.
 * @throws StoreError LOCKED, UNAVAILABLE, READ_ONLY, TOO_NEW or CORRUPT.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { statementMsMax = statementMsMaxDefault, onNotice = () => undefined } = options;
  const engine =
    options.kind === 'embedded'
      ? openEmbedded(options.folder, { statementMsMax, onNotice })
      : openServer(options.url, { statementMsMax, onNotice });
  const readPage = options.readPage ?? readPageHere;
  const pages = createPages(readPage);
  try {
    if (options.kind === 'server') await requireWritable(engine, options.url);
    await migrate(engine);
    await engine.write((queries) => refreshTranslations(queries, pages, options.onProgress));
  } catch (error) {
    await engine.close();
    const advice = options.kind === 'server' ? adviceOnOpening(error) : null;
    if (options.kind === 'server' && advice !== null) {
      throw new StoreError('UNAVAILABLE', `${nameOf(options.url)}: ${advice}`, { cause: error });
    }
    if (options.kind === 'server' && error instanceof StoreError && error.code === 'UNAVAILABLE') {
      throw new StoreError('UNAVAILABLE', `${nameOf(options.url)}: ${error.message} ${adviceOnServer}`, {
        cause: error,
      });
    }
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
    ...createDocumentStore(engine, reader),
    ...createDeskStore(engine),
    ...createAuditStore(engine, restorers),
    ...createTermStore(engine),
    ...createSearchStore(engine),
  };
}

/** A replica may have been migrated with its server: it opens, and then nothing can be decided or signed in to. */
async function requireWritable(engine: Engine, url: string): Promise<void> {
  const { rows } = await engine.readOnce((queries) =>
    queries.execute<{ isReadOnly: boolean }>(
      sql`SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS "isReadOnly"`,
    ),
  );
  if (rows[0]?.isReadOnly !== true) return;
  const advice = 'The database is read only, as a replica is: set DATABASE_URL to the server that takes writes.';
  throw new StoreError('READ_ONLY', `${nameOf(url)}: ${advice}`);
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
