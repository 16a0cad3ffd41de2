import { asKql, asPowerShell, asXPath } from '@eventide/logs';
import { defaultCatalog } from '../../data/default-catalog.ts';

/** Where Windows keeps the events of a catalogue, as far as that is known. */
export interface EventSource {
  readonly slug: string;
  readonly logNames: readonly string[];
  readonly eventProviders: readonly string[];
}

/** Queries that find occurrences on machines or where their logs are gathered. */
export interface Queries {
  readonly powershell: string;
  readonly kql: string;
  /** Null where a name has both kinds of quotation marks, which XPath cannot write. */
  readonly xpath: string | null;
}

/** Queries for the occurrences of events or codes; null where nothing says which log or provider they are of. */
export function queriesFor(
  { eventIds = [], codes = [] }: { readonly eventIds?: readonly number[]; readonly codes?: readonly string[] },
  source: EventSource,
): Queries | null {
  const { logNames, eventProviders } = known(source);
  if (logNames.length === 0 && eventProviders.length === 0) return null;
  const query = {
    ...{ eventIds, codes, severities: [], since: null, until: null },
    // A log that is known says enough; its providers are many.
    ...{ logs: logNames, providers: logNames.length > 0 ? [] : eventProviders },
  };
  return { powershell: asPowerShell(query), kql: asKql(query), xpath: asXPath(query) };
}

/** The default catalogue is the connector's, whose log has this name. */
export const connectorLog = 'Microsoft Intune Connector';

function known(source: EventSource): EventSource {
  const isUnset = source.logNames.length === 0 && source.eventProviders.length === 0;
  return isUnset && source.slug === defaultCatalog ? { ...source, logNames: [connectorLog] } : source;
}
