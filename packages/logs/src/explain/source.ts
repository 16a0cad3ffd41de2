import type { LogRecord } from '../record.ts';
import type { KnownCatalog } from './known.ts';
import { isCommonLog, squashed, wordsOf } from './log-names.ts';

/**
 * How it is known that a record is of a catalogue. PROVIDER, LOG: its name is known. SIMILAR: the name is known in a
 * translation only, which shares words with it. ID_ALONE: the record names neither.
 */
export type SourceEvidence = 'PROVIDER' | 'LOG' | 'SIMILAR' | 'ID_ALONE';

/** So many words must two names share, at least, to be one name in two languages: `Microsoft` alone is in most of them. */
const sharedWordsMin = 2;

type Named = Pick<LogRecord, 'provider' | 'channel'>;

/** How it is known that records of this provider in this log are of the catalogue; null where they are not. */
export function evidenceOf({ provider, channel }: Named, { providers, logs }: KnownCatalog): SourceEvidence | null {
  if (provider === null && channel === null) return 'ID_ALONE';
  const ownLog = channel === null || isCommonLog(channel) ? null : channel;
  if (provider !== null && isOneOf(provider, [...providers, ...logs.map(providerOf)])) return 'PROVIDER';
  // Where the providers are known, a record of another one is none of the catalogue's, whatever log it stands in.
  if (provider !== null && providers.length > 0) return null;
  if (ownLog !== null && isOneOf(ownLog, logs)) return 'LOG';
  const names = [provider, ownLog].filter((name) => name !== null);
  return names.some((name) => logs.some((log) => isSimilar(name, log))) ? 'SIMILAR' : null;
}

/** The provider of a channel `Contoso-Agent/Operational`; of a log of its own, the log's name. */
function providerOf(log: string): string {
  return log.replace(/\/[^/]*$/, '');
}

function isOneOf(name: string, names: readonly string[]): boolean {
  const wanted = squashed(name);
  return names.some((known) => squashed(known) === wanted);
}

function isSimilar(name: string, log: string): boolean {
  const words = wordsOf(name);
  const known = new Set(wordsOf(log));
  const shared = words.filter((word) => known.has(word)).length;
  return shared >= sharedWordsMin && shared * 2 >= words.length;
}
