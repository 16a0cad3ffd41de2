import type { CatalogSnapshot } from '@eventide/schema';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Exchange } from '../exchange.ts';

/** What is counted of each answer. */
interface Observed {
  readonly exchange: Pick<Exchange, 'operationName' | 'cost' | 'errorCodes'>;
  /** The first part of the path, of those that there are. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  readonly observe: (answer: Observed) => void;
  /** Of an answer that is sent again as it was given before. */
  readonly observeKept: () => void;
  /** All of them in the text format of Prometheus. */
  readonly print: () => Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Operations that are told apart. Names are the clients' own: whoever makes up new ones must not fill the memory. */
const namesMax = 200;

/** Seconds: from what is sent again as kept to the longest that a request may take. */
const buckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

/** Fields to resolve: from one row to the most that is allowed. */
const costBuckets = [10, 100, 1_000, 10_000, 30_000, 100_000];

/** How often Node looks how late its event loop is: at its own 10 ms, that costs 2 % of a processor with nothing else to do. */
const lagPrecisionMs = 100;

interface Sources {
  readonly catalogs: () => ReadonlyMap<string, CatalogSnapshot>;
  /** Streams of changes that are open. */
  readonly streams: () => number;
}

/** Metrics of one server, with Node's own (processor time, memory, delay of the event loop) beside them. */
export function createMetrics({ catalogs, streams }: Sources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagPrecisionMs });
  const requests = new Counter({
    ...{ name: 'eventide_requests_total', help: 'Requests answered anew.', registers },
    labelNames: ['route', 'operation', 'status'],
  });
  const duration = new Histogram({
    ...{ name: 'eventide_request_duration_seconds', help: 'From a request to its answer.', registers, buckets },
    labelNames: ['route', 'operation'],
  });
  const costs = new Histogram({
    ...{ name: 'eventide_operation_cost', help: 'Fields to resolve.', registers, buckets: costBuckets },
    labelNames: ['operation'],
  });
  const errors = new Counter({
    ...{ name: 'eventide_errors_total', help: 'Errors in answers, by extensions.code.', registers },
    labelNames: ['code'],
  });
  // Counted by hand: to send an answer again takes little longer than a counter with labels does.
  let kept = 0;
  new Counter({
    ...{ name: 'eventide_answers_kept_total', help: 'Answers sent again as kept.', registers },
    collect() {
      this.reset();
      this.inc(kept);
    },
  });
  new Gauge({
    ...{ name: 'eventide_open_streams', help: 'Subscriptions that are open.', registers },
    collect() {
      this.set(streams());
    },
  });
  new Gauge({
    ...{ name: 'eventide_catalog_info', help: 'The revision of each catalogue, as a label of 1.', registers },
    labelNames: ['catalog', 'revision', 'reviewed'],
    collect() {
      this.reset();
      for (const { catalog, reviewIsCurrent } of catalogs().values()) {
        this.set({ catalog: catalog.slug, revision: catalog.revision, reviewed: String(reviewIsCurrent) }, 1);
      }
    },
  });
  const names = new Set<string>();
  const labelOf = (name: string | null): string => {
    if (name === null) return '';
    if (!names.has(name) && names.size >= namesMax) return '(other)';
    names.add(name);
    return name;
  };
  return {
    observe({ exchange, route, status, seconds }) {
      const operation = labelOf(exchange.operationName);
      requests.inc({ route, operation, status });
      duration.observe({ route, operation }, seconds);
      if (exchange.cost !== null) costs.observe({ operation }, exchange.cost);
      for (const code of exchange.errorCodes) errors.inc({ code });
    },
    observeKept: () => {
      kept++;
    },
    print: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
