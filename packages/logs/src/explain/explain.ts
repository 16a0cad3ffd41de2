import type { EventSeverity } from '@eventide/catalog/text';
import type { LogRecord } from '../record.ts';
import { createCodeReader, type ExplainedCode } from './codes.ts';
import { deviceOf } from './device.ts';
import type { KnownCatalog, KnownEvent } from './known.ts';
import { evidenceOf, type SourceEvidence } from './source.ts';

/** A record of a log with what pages say about it. */
export interface ExplainedEvent {
  readonly record: LogRecord;
  /** The catalogue whose event it is; null where it is none's. */
  readonly catalog: string | null;
  readonly event: KnownEvent | null;
  readonly evidence: SourceEvidence | null;
  /** As the pages have it; else as the record has it. */
  readonly severity: EventSeverity;
  /** Of an event that is known: a code of another provider means something else. */
  readonly codes: readonly ExplainedCode[];
  readonly device: string | null;
}

interface Source {
  readonly catalog: KnownCatalog;
  readonly evidence: SourceEvidence;
  readonly events: ReadonlyMap<number, KnownEvent>;
  readonly codesOf: (record: LogRecord) => readonly ExplainedCode[];
}

/** Strongest first. */
const strength: readonly SourceEvidence[] = ['PROVIDER', 'LOG', 'SIMILAR', 'ID_ALONE'];

/** A log is of few providers; what comes of a text that names thousands is not kept. */
const sourcesMax = 1_000;

/** Says of each record of a log what it means. Provider and log decide whose event it is: IDs are used by many. */
export function createExplainer(catalogs: readonly KnownCatalog[]): (record: LogRecord) => ExplainedEvent {
  const prepared = catalogs.map((catalog) => ({
    catalog,
    events: new Map(catalog.events.map((event) => [event.eventId, event])),
    codesOf: createCodeReader(catalog),
  }));
  const sources = new Map<string, readonly Source[]>();
  let last: {
    readonly provider: string | null;
    readonly channel: string | null;
    readonly found: readonly Source[];
  } | null = null;
  const sourcesOf = (record: LogRecord): readonly Source[] => {
    // Records of one source follow each other.
    if (last?.provider === record.provider && last.channel === record.channel) return last.found;
    const key = `${record.provider ?? ''}\n${record.channel ?? ''}`;
    let found = sources.get(key);
    if (found === undefined) {
      found = prepared
        .flatMap((one): Source[] => {
          const evidence = evidenceOf(record, one.catalog);
          return evidence === null ? [] : [{ ...one, evidence }];
        })
        .sort((one, other) => strength.indexOf(one.evidence) - strength.indexOf(other.evidence));
      if (sources.size >= sourcesMax) sources.clear();
      sources.set(key, found);
    }
    last = { provider: record.provider, channel: record.channel, found };
    return found;
  };
  return (record) => {
    const source = sourcesOf(record).find(({ events }) => events.has(record.eventId));
    const event = source?.events.get(record.eventId);
    if (!source || !event) {
      return { record, catalog: null, event: null, evidence: null, severity: record.level, codes: [], device: null };
    }
    return {
      record,
      catalog: source.catalog.slug,
      event,
      evidence: source.evidence,
      severity: event.severity === 'UNKNOWN' ? record.level : event.severity,
      codes: source.codesOf(record),
      device: deviceOf(record),
    };
  };
}
