import type { EventSeverity } from '../../model.ts';
import type { KnownSeverity } from './field.ts';
import { fields } from './languages.generated.ts';

/** No level of Windows has a longer name, in any language of `fields/`. */
const levelLengthMax = 40;

/** The numbers that Windows Event Log gives its levels; 0, LogAlways, says nothing of how bad an event is. */
const numbered: Readonly<Record<string, KnownSeverity>> = {
  1: 'ERROR',
  2: 'ERROR',
  3: 'WARNING',
  4: 'INFORMATION',
  5: 'INFORMATION',
};

let severities: ReadonlyMap<string, KnownSeverity> | undefined;

function worded(): ReadonlyMap<string, KnownSeverity> {
  return (severities ??= new Map(
    Object.values(fields).flatMap(({ levels }) =>
      Object.entries(levels).flatMap(([severity, words]) =>
        words.map((word): [string, KnownSeverity] => [fold(word), severity as KnownSeverity]),
      ),
    ),
  ));
}

/** The severity that the word for a level stands for in any language; UNKNOWN where it is the name of no level. */
export function severityOfLevel(level: string): EventSeverity {
  return level.length > levelLengthMax ? 'UNKNOWN' : (worded().get(fold(level)) ?? 'UNKNOWN');
}

/** The severity of a level as a log has it: its word in any language, or its number. */
export function levelOf(word: string): EventSeverity {
  // evtxexport writes both: `Warning (3)`.
  const level = word.trim().replace(/^.{1,40}\((\d)\)$/, '$1');
  return Object.hasOwn(numbered, level) ? (numbered[level] ?? 'UNKNOWN') : severityOfLevel(level);
}

/** Case and the two ways to write ё make no difference. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').trim();
}
