import type { Press } from './press.ts';
import { isCharacterKey, keyRows } from './table.ts';
import type { Command } from './table.ts';

/** Something that can hold the focus; an element, outside of tests. */
export interface Place {
  readonly contains: (other: never) => boolean;
}

/** A command that a mounted component carries out. */
export interface Mounted {
  readonly command: Command;
  /** The part of the page it acts in; null: all of it. */
  readonly within: () => Place | null;
  /** False: there was nothing to do, and the key may be meant for something else. */
  readonly run: () => unknown;
}

/**
 * Gives a press to the first command of the table that takes it. Of several components that carry out the same command,
 * the one that has the focus goes first, the innermost before those around it; then those that act on the whole page.
 *
 * @returns whether anything was done
 */
export function dispatch(
  press: Press,
  mounted: readonly Mounted[],
  { focus, charactersAct }: { readonly focus: Place | null; readonly charactersAct: boolean },
): boolean {
  if (isCharacterKey(press.key) && !charactersAct) return false;
  return keyRows
    .filter(([, { keys, repeats }]) => keys.includes(press.key) && (repeats === true || !press.isHeld))
    .some(([command]) => carryOut(command, mounted, focus));
}

/** Carries out a command as its key would. @returns whether anything was done */
export function carryOut(command: Command, mounted: readonly Mounted[], focus: Place | null): boolean {
  const able = mounted.filter((one) => one.command === command);
  return innermostFirst(able, focus).some(({ run }) => run() !== false);
}

function innermostFirst(mounted: readonly Mounted[], focus: Place | null): readonly Mounted[] {
  const inFocus: { readonly place: Place; readonly one: Mounted }[] = [];
  const onPage: Mounted[] = [];
  for (const one of mounted) {
    const place = one.within();
    if (place === null) onPage.push(one);
    else if (focus !== null && place.contains(focus as never)) inFocus.push({ place, one });
  }
  inFocus.sort((a, b) => Number(a.place.contains(b.place as never)) - Number(b.place.contains(a.place as never)));
  return [...inFocus.map(({ one }) => one), ...onPage];
}
