import { createExplainer, type ExplainedEvent, type KnownCatalog, type LogRecord } from '@eventide/logs';
import { EventStore } from './event-store.ts';
import { exportLog, mediaTypes } from './export-log.ts';
import type { Answer, FileState, Progress, Request, Rows, ShownView, Source } from './protocol.ts';
import { readSources } from './read-sources.ts';
import { wholeLog } from './view-filter.ts';
import { showEvents, type Shown } from './view.ts';

/** Rows that go to the page with a view that nobody has asked rows of yet. */
const firstRows = 100;
/** Rows that are given at once. */
const rowsMax = 1_000;
/** Kinds of events that are listed on the page; exports have all of them. */
const kindsMax = 100;
/** While a log is read, a view is made anew this often, in milliseconds, and for at most a quarter of the time. */
const viewEvery = 400;
const viewShare = 4;

interface Surroundings {
  readonly answer: (answer: Answer) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets other requests be handled. */
  readonly pause: () => Promise<void>;
}

/** Keeps the logs that were read, and answers what the page asks about them. Runs in a worker. */
export class LogDesk {
  readonly #surroundings: Surroundings;
  #catalogs: readonly KnownCatalog[] = [];
  #explain: (record: LogRecord) => ExplainedEvent = createExplainer([]);
  #store = new EventStore();
  #files: readonly FileState[] = [];
  #asked: Pick<ShownView, 'filter' | 'order'> = { filter: wholeLog, order: 'LATEST' };
  #shown: Shown | null = null;
  #number = 0;
  #rows = { from: 0, to: firstRows };
  /** Of what is being read, or was read last. */
  #reading = { isCancelled: false };
  #nextView = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  async handle(request: Request): Promise<void> {
    switch (request.kind) {
      case 'KNOW':
        this.#catalogs = request.catalogs;
        this.#explain = createExplainer(request.catalogs);
        return;
      case 'READ':
        await this.#read(request.sources);
        return;
      case 'CANCEL':
        this.#reading.isCancelled = true;
        return;
      case 'CLEAR':
        this.#clear();
        return;
      case 'SHOW':
        this.#asked = { filter: request.filter, order: request.order };
        this.#rows = { from: 0, to: firstRows };
        this.#show();
        return;
      case 'ROWS':
        // Of a view that has been replaced meanwhile, nobody wants rows any more.
        if (request.view !== this.#number) return;
        this.#rows = { from: request.from, to: Math.min(request.to, request.from + rowsMax) };
        this.#surroundings.answer({ kind: 'ROWS', view: this.#number, rows: this.#rowsAsked() });
        return;
      case 'DETAIL':
        this.#answerDetail(request.at);
        return;
      case 'EXPORT':
        this.#export(request);
    }
  }

  async #read(sources: readonly Source[]): Promise<void> {
    const before = this.#files;
    const store = this.#store;
    const reading = { isCancelled: false };
    this.#reading = reading;
    this.#nextView = 0;
    await readSources(sources, {
      ...this.#surroundings,
      explain: this.#explain,
      take: (file, event) => {
        store.add(before.length + file, event);
      },
      onProgress: (progress) => {
        // All has been cleared meanwhile.
        if (store === this.#store) this.#tell({ ...progress, files: [...before, ...progress.files] });
      },
      isCancelled: () => reading.isCancelled,
    });
  }

  #tell(progress: Progress): void {
    this.#files = progress.files;
    const isDue = this.#store.length > 0 && this.#surroundings.now() >= this.#nextView;
    // The end is told last: what is shown is all there is then.
    if (!progress.isReading || isDue) this.#show();
    this.#surroundings.answer({ kind: 'PROGRESS', progress });
  }

  #show(): void {
    const start = this.#surroundings.now();
    this.#shown = showEvents(this.#store, this.#asked, this.#catalogs);
    this.#number++;
    const { view } = this.#shown;
    const { summary } = view;
    this.#surroundings.answer({
      kind: 'VIEW',
      view: {
        ...view,
        ...{ number: this.#number, total: this.#store.length },
        summary: {
          ...summary,
          ...{ byEvent: summary.byEvent.slice(0, kindsMax), unknown: summary.unknown.slice(0, kindsMax) },
          ...{ byCode: summary.byCode.slice(0, kindsMax), byDevice: summary.byDevice.slice(0, kindsMax) },
        },
        left: {
          events: Math.max(0, summary.byEvent.length - kindsMax),
          unknown: Math.max(0, summary.unknown.length - kindsMax),
        },
      },
      first: this.#rowsAsked(),
    });
    const end = this.#surroundings.now();
    this.#nextView = end + Math.max(viewEvery, (end - start) * viewShare);
  }

  #rowsAsked(): Rows {
    const { from, to } = this.#rows;
    const events = this.#shown?.events.subarray(from, to) ?? [];
    return { from, rows: Array.from(events, (at) => ({ at, event: this.#store.head(at) })) };
  }

  #answerDetail(at: number): void {
    if (at >= this.#store.length) return;
    const { name = '', format = null } = this.#files[this.#store.fileOf(at)] ?? {};
    this.#surroundings.answer({ kind: 'DETAIL', at, detail: { name, format, event: this.#store.whole(at) } });
  }

  #export({ format, words }: Extract<Request, { kind: 'EXPORT' }>): void {
    if (this.#shown === null) return;
    const { events, view } = this.#shown;
    const exported = { store: this.#store, events, files: this.#files, summary: view.summary };
    // What is put together in a Blob need not be in memory.
    const pieces: Blob[] = [];
    for (const piece of exportLog(format, exported, words)) pieces.push(new Blob([piece]));
    this.#surroundings.answer({ kind: 'EXPORTED', format, file: new Blob(pieces, { type: mediaTypes[format] }) });
  }

  #clear(): void {
    this.#reading.isCancelled = true;
    this.#store = new EventStore();
    this.#files = [];
    this.#shown = null;
    this.#asked = { filter: wholeLog, order: 'LATEST' };
    this.#rows = { from: 0, to: firstRows };
    this.#number++;
    this.#surroundings.answer({ kind: 'CLEARED' });
  }
}
