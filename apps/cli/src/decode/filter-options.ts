import { eventIdsIn, parseCode } from '@eventide/catalog/text';
import { boundOf, type KnownCatalog, type LogFilter } from '@eventide/logs';
import { UsageError } from '../io.ts';
import { listed, oneOf } from '../options.ts';

/** Options that say which events are asked for. */
export const filterOptions = {
  event: { type: 'string', multiple: true },
  severity: { type: 'string', multiple: true },
  code: { type: 'string', multiple: true },
  device: { type: 'string', multiple: true },
  since: { type: 'string' },
  until: { type: 'string' },
} as const;

interface Given {
  readonly event?: readonly string[] | undefined;
  readonly severity?: readonly string[] | undefined;
  readonly code?: readonly string[] | undefined;
  readonly device?: readonly string[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

const severities = ['information', 'warning', 'error', 'unknown'] as const;

/** @throws UsageError where a value is none of its option */
export function filterOf(given: Given, catalogs: readonly KnownCatalog[]): LogFilter {
  return {
    severities: listed('severity', given.severity ?? []).map((severity) => {
      const name = oneOf('severity', severity.toLowerCase(), severities);
      return name.toUpperCase() as Uppercase<typeof name>;
    }),
    eventIds: listed('event', given.event ?? []).flatMap(idsIn),
    codes: listed('code', given.code ?? []).map((code) => canonicalOf(code, catalogs)),
    devices: listed('device', given.device ?? []),
    since: given.since === undefined ? null : bound('since', given.since),
    until: given.until === undefined ? null : bound('until', given.until),
  };
}

function idsIn(value: string): readonly number[] {
  const ids = eventIdsIn(value);
  if (ids.length === 0) throw new UsageError('decode-event-unusable', { value });
  return ids;
}

/** A code in any spelling, that of the pages included where they misspell it. */
function canonicalOf(written: string, catalogs: readonly KnownCatalog[]): string {
  const own = catalogs
    .flatMap(({ codes }) => codes)
    .find(({ documentedAs }) => documentedAs.toLowerCase() === written.toLowerCase());
  return own?.code ?? parseCode(written)?.canonical ?? written;
}

function bound(option: 'since' | 'until', value: string): number {
  const instant = boundOf(value, option === 'since' ? 'SINCE' : 'UNTIL');
  if (instant === null) throw new UsageError('decode-time-unusable', { option, value });
  return instant;
}
