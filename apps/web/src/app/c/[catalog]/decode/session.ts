import type { KnownCatalog } from '@eventide/logs';
import type {
  Answer,
  Detail,
  ExportFormat,
  ExportWords,
  Progress,
  Request,
  Row,
  ShownView,
  Source,
} from './log/protocol.ts';
import { type ViewFilter, wholeLog } from './log/view-filter.ts';
import type { Order } from './log/view.ts';

export interface SessionState {
  /** Whether the worker has arrived: nothing can be read before. */
  readonly isReady: boolean;
  /** The worker has ended, for lack of memory more often than not. */
  readonly isBroken: boolean;
  /** Null before anything was read. */
  readonly progress: Progress | null;
  /** As asked for; the view that fits it may be on its way. */
  readonly filter: ViewFilter;
  readonly order: Order;
  /** Null before anything was read. */
  readonly shown: ShownLog | null;
  /** Events that were opened, by their number in the log. */
  readonly details: ReadonlyMap<number, Detail>;
}

/** A view, and its rows. */
export interface ShownLog {
  readonly view: ShownView;
  /** Rows of the view, by their place in it, as far as they have been asked for. */
  readonly rows: ReadonlyMap<number, Row>;
}

const empty: SessionState = {
  ...{ isReady: false, isBroken: false, progress: null, filter: wholeLog, order: 'LATEST', shown: null },
  details: new Map<number, Detail>(),
};

/** Rows that are kept of a view: a reader who scrolls through all of a log would have all of it in the page. */
const rowsMax = 2_000;

/** The page's side of a worker that keeps logs: what it has told, and what can be asked of it. */
export class Session {
  readonly #worker: Worker;
  readonly #listeners = new Set<() => void>();
  #state = empty;
  /** What comes until the worker has cleared is about logs that are gone. */
  #isClearing = false;
  #saved: ((format: ExportFormat, file: Blob) => void) | null = null;

  constructor(worker: Worker, catalogs: readonly KnownCatalog[]) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#take(data);
    });
    const fail = () => {
      this.#change({ isBroken: true });
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    this.#ask({ kind: 'KNOW', catalogs });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  read(sources: readonly Source[]): void {
    this.#ask({ kind: 'READ', sources });
  }

  cancel(): void {
    this.#ask({ kind: 'CANCEL' });
  }

  /** Forgets the logs. */
  clear(): void {
    this.#isClearing = true;
    this.#ask({ kind: 'CLEAR' });
    this.#change({ ...empty, isReady: this.#state.isReady });
  }

  show(filter: ViewFilter, order: Order = this.#state.order): void {
    this.#change({ filter, order });
    this.#ask({ kind: 'SHOW', filter, order });
  }

  /** Asks for rows of the view that have not come yet. */
  need(from: number, to: number): void {
    const { shown } = this.#state;
    if (shown === null) return;
    const { view, rows } = shown;
    for (let at = from; at < to; at++) {
      if (rows.has(at)) continue;
      this.#ask({ kind: 'ROWS', view: view.number, from, to });
      return;
    }
  }

  open(at: number): void {
    if (!this.#state.details.has(at)) this.#ask({ kind: 'DETAIL', at });
  }

  /** Resolves with the file. */
  export(format: ExportFormat, words: ExportWords): Promise<Blob> {
    return new Promise((resolve) => {
      this.#saved = (done, file) => {
        if (done === format) resolve(file);
      };
      this.#ask({ kind: 'EXPORT', format, words });
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #ask(request: Request): void {
    this.#worker.postMessage(request);
  }

  #take(answer: Answer): void {
    if (answer.kind === 'CLEARED') this.#isClearing = false;
    if (this.#isClearing) return;
    switch (answer.kind) {
      case 'READY':
        this.#change({ isReady: true });
        return;
      case 'PROGRESS':
        this.#change({ progress: answer.progress });
        return;
      case 'VIEW':
        this.#change({ shown: { view: answer.view, rows: rowsIn(answer.first) } });
        return;
      case 'CLEARED':
        return;
      case 'ROWS': {
        const { shown } = this.#state;
        if (answer.view !== shown?.view.number) return;
        const rows = rowsIn(answer.rows);
        const kept = shown.rows.size + rows.size > rowsMax ? rows : new Map([...shown.rows, ...rows]);
        this.#change({ shown: { view: shown.view, rows: kept } });
        return;
      }
      case 'DETAIL':
        this.#change({ details: new Map([...this.#state.details, [answer.at, answer.detail]]) });
        return;
      case 'EXPORTED':
        this.#saved?.(answer.format, answer.file);
    }
  }

  #change(part: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function rowsIn({ from, rows }: { readonly from: number; readonly rows: readonly Row[] }): Map<number, Row> {
  return new Map(rows.map((row, index) => [from + index, row]));
}

let kept: { readonly session: Session; readonly catalogs: string } | null = null;

/**
 * The session of this tab, begun where there is none. It outlives the page: whoever follows a link to an event and comes back
 * finds the log as it was. Catalogues that have changed meanwhile begin a new one.
 */
export function openSession(catalogs: readonly KnownCatalog[]): Session {
  const key = JSON.stringify(catalogs);
  if (kept?.catalogs === key && !kept.session.state().isBroken) return kept.session;
  kept?.session.end();
  const worker = new Worker(new URL('./log/worker.ts', import.meta.url), { type: 'module' });
  kept = { session: new Session(worker, catalogs), catalogs: key };
  return kept.session;
}

/** The session of this tab; null where none has begun. */
export const currentSession = (): Session | null => kept?.session ?? null;

/** Shows what else is asked for. */
export function changeFilter(part: Partial<ViewFilter>): void {
  const session = currentSession();
  session?.show({ ...session.state().filter, ...part });
}

export function changeOrder(order: Order): void {
  const session = currentSession();
  session?.show(session.state().filter, order);
}

export const currentState = (): SessionState => kept?.session.state() ?? empty;

export const emptyState = (): SessionState => empty;
