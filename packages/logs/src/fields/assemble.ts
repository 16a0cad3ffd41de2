import { eventIdsIn, type FieldMeaning, levelOf, meaningOfField } from '@eventide/catalog/text';
import type { LogData, RecordContent } from '../record.ts';
import { dataIn } from './data.ts';
import { timeOf } from './time.ts';

/** A field of a log as it stands there. */
export interface Field {
  /** Empty where the log gives it none. */
  readonly name: string;
  readonly value: string;
  /** Whether it is one of the event's own strings, whose names mean nothing about the event itself. */
  readonly isData?: boolean;
}

/** What classic events call their number: the ID in its lower 16 bits, qualifiers above them. */
const instanceId = /^instance_?id$/i;

/** The ID where nothing else is; else evtxexport's counter of records. */
const eventNumber = /^event\s?number$/i;

/** What PowerShell, Windows' schema and Log Analytics say of an event besides: none of it is a string of the event. */
const besides = new Set(
  [
    ...[
      'Version',
      'Qualifiers',
      'Opcode',
      'OpcodeDisplayName',
      'Keywords',
      'KeywordsDisplayNames',
      'ProviderId',
      'Guid',
    ],
    ...['ProcessId', 'ThreadId', 'ActivityId', 'RelatedActivityId', 'ContainerLog', 'MatchedQueryIds', 'Bookmark'],
    ...['BinaryLength', 'AccountDomainSid', 'PSComputerName', 'PSShowComputerName', 'RunspaceId', 'Site', 'Container'],
    ...['Number of strings', 'Provider identifier', 'Written time', 'Data size', 'Offset'],
    ...['TenantId', 'SourceSystem', 'ManagementGroupName', 'MG', '_ResourceId', '_SubscriptionId', 'xmlns'],
  ].map((name) => name.toLowerCase()),
);

/** What ConvertTo-Json and Export-Csv write instead of objects that are deeper than they go. */
const isTypeName = /^System\.(?:\w+\.)*\w+(?:`\d.*)?(?:\[.*\])?$/;

const meanings = new Map<string, FieldMeaning>();
/** A log has a few dozen names; one of other text that has thousands is not kept. */
const meaningsMax = 10_000;

/** {@link meaningOfField}, once for each name. */
export function meaningOf(name: string): FieldMeaning {
  let meaning = meanings.get(name);
  if (meaning === undefined) {
    meaning = meaningOfField(name);
    if (meanings.size >= meaningsMax) meanings.clear();
    meanings.set(name, meaning);
  }
  return meaning;
}

/** What reads a time of this log, where it is not in ISO 8601. */
export type ReadTime = (text: string) => string | null;

/**
 * Makes a record out of named fields, whoever named them in whatever language of Windows. Of several fields that mean the
 * same the first with a value counts. Null where none is an event ID.
 */
export function assemble(fields: readonly Field[], readTime: ReadTime = (text) => timeOf(text)): RecordContent | null {
  const first = new Map<FieldMeaning, string>();
  const data: LogData[] = [];
  let eventId: number | null = null;
  let instance: number | null = null;
  let counted: number | null = null;
  for (const { name, value, isData = false } of fields) {
    const text = value.trim();
    if (isData) {
      if (!isTypeName.test(text)) data.push({ name: name === '' ? null : name, value });
      continue;
    }
    if (text === '' || besides.has(name.toLowerCase()) || isTypeName.test(text)) continue;
    const meaning = meaningOf(name);
    if (instanceId.test(name)) instance = lowWord(text);
    else if (eventNumber.test(name)) counted ??= /^\d{1,15}$/.test(text) ? Number(text) : (eventIdsIn(text)[0] ?? null);
    else if (meaning === 'EVENT_ID') eventId ??= eventIdsIn(text)[0] ?? null;
    else if (meaning === 'OTHER' || meaning === 'CODE') data.push(...dataIn(name, value));
    else if (!first.has(meaning)) first.set(meaning, text);
  }
  const named = eventId ?? instance;
  const id = named ?? (counted === null ? null : (eventIdsIn(String(counted))[0] ?? null));
  if (id === null) return null;
  const of = (meaning: FieldMeaning) => first.get(meaning) ?? null;
  const recordId = Number(of('RECORD_ID') ?? (named === null ? null : counted) ?? Number.NaN);
  const time = of('TIME');
  return {
    provider: of('PROVIDER'),
    channel: of('CHANNEL'),
    eventId: id,
    level: levelIn(fields),
    time: time === null ? null : readTime(time),
    computer: of('COMPUTER'),
    recordId: Number.isSafeInteger(recordId) ? recordId : null,
    message: of('MESSAGE'),
    data,
  };
}

function lowWord(text: string): number | null {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(value) ? null : value % 0x10000;
}

/** PowerShell gives a level as its number and, in another field, as its name: the first that says something counts. */
function levelIn(fields: readonly Field[]): RecordContent['level'] {
  for (const { name, value, isData } of fields) {
    if (isData || meaningOf(name) !== 'LEVEL') continue;
    const level = levelOf(value);
    if (level !== 'UNKNOWN') return level;
  }
  return 'UNKNOWN';
}
