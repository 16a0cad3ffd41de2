import type { Catalog, LookupMatch } from '../model.ts';
import type { Target } from './answer.ts';
import { codeTarget, eventTarget, match } from './answer.ts';
import { squash } from './fold.ts';

interface Named {
  readonly name: string;
  readonly squashed: string;
  readonly target: Target;
}

export interface NameIndex {
  /** Names and operations by their letters and digits alone, lower-case. */
  readonly bySquashed: ReadonlyMap<string, readonly Named[]>;
  /** Names alone, in source order. */
  readonly names: readonly Named[];
}

/** Event names, their operations, and the codes' symbolic names. */
export function indexNames({ events, codes }: Catalog): NameIndex {
  const named = (name: string, target: Target): Named => ({ name, squashed: squash(name), target });
  const names = [
    ...codes.flatMap((code) => (code.symbol === null ? [] : [named(code.symbol, codeTarget(code))])),
    ...events.map((event) => named(event.name, eventTarget(event))),
  ];
  const operations = events
    .filter(({ operation, name }) => operation !== name)
    .map((event) => named(event.operation, eventTarget(event)));
  const bySquashed = new Map<string, Named[]>();
  for (const entry of [...names, ...operations]) {
    const known = bySquashed.get(entry.squashed);
    if (known) known.push(entry);
    else bySquashed.set(entry.squashed, [entry]);
  }
  bySquashed.delete('');
  return { bySquashed, names };
}

/** A whole name, whatever its case and separators; the name of an operation means each of its events. */
export function matchName({ bySquashed }: NameIndex, text: string): LookupMatch[] {
  if (/[^\s\w.:#-]/.test(text)) return [];
  const found = bySquashed.get(squash(text)) ?? [];
  return found.map(({ name, target }, index) =>
    match(target, 'NAME', 0.96 - index / 1000, { unambiguous: found.length === 1, understoodAs: name }),
  );
}

const partMin = 3;

/** Names that contain every word of the text in its order (`symantec clientauth`). */
export function matchNameParts({ names }: NameIndex, text: string): LookupMatch[] {
  if (/[^\s\w.:#-]/.test(text)) return [];
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const letters = words.join('').length;
  if (letters < partMin) return [];
  return names.flatMap(({ name, squashed, target }) => {
    let from = 0;
    for (const word of words) {
      const at = squashed.indexOf(word, from);
      if (at < 0) return [];
      from = at + word.length;
    }
    const start = squashed.startsWith(words[0] ?? '') ? 0.05 : 0;
    return [match(target, 'NAME_PART', 0.6 + start + (letters / squashed.length) * 0.2, { understoodAs: name })];
  });
}
