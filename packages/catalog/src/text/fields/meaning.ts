import type { FieldMeaning } from './field.ts';
import { fields } from './languages.generated.ts';

/** No field of Windows has a longer name, in any language of `fields/`. */
const nameLengthMax = 60;

let meanings: ReadonlyMap<string, FieldMeaning> | undefined;

/** Built when it is first asked: whoever shows no log pays nothing. */
function known(): ReadonlyMap<string, FieldMeaning> {
  return (meanings ??= new Map(
    Object.values(fields).flatMap(({ names }) =>
      Object.entries(names).flatMap(([meaning, own]) =>
        own.map((name): [string, FieldMeaning] => [squashName(name), meaning as FieldMeaning]),
      ),
    ),
  ));
}

/**
 * What the value of a field means, by the field's name in any language of Windows or as a program spells it (`Event ID`,
 * `EventID`, `event_id`, `ID evento`, `イベント ID`, `winlog.event_id`). OTHER where the name is none of an event's own.
 */
export function meaningOfField(name: string): FieldMeaning {
  if (name.length > nameLengthMax) return 'OTHER';
  const whole = known().get(squashName(name));
  if (whole !== undefined) return whole;
  // Elastic and others put the name into a path; a path of one part has been looked up.
  const last = squashName(name.slice(name.lastIndexOf('.') + 1));
  // The ID of something inside of an event is not the event's.
  return name.includes('.') && last !== 'id' ? (known().get(last) ?? 'OTHER') : 'OTHER';
}

let others: ReadonlySet<string> | undefined;

/** Whether a name is known to number something else than events and codes: a process, a port. */
export function isOtherNumber(name: string): boolean {
  if (name.length > nameLengthMax) return false;
  others ??= new Set(Object.values(fields).flatMap((language) => language.others.map(squashName)));
  return others.has(squashName(name));
}

/** A name by its letters and digits alone, in lower case, without accents. */
export function squashName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
