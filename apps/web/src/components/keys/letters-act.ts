import { lettersAreOn } from './letter-keys.ts';

/** The keys that walk: held down, they walk on. Whoever holds down another has meant it once. */
const walking = 'jkhl';

/** Single letters act only where nobody can be typing, and where the reader has not switched them off. */
export function lettersAct({
  target,
  key,
  repeat,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
  defaultPrevented,
}: globalThis.KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || !lettersAreOn()) return false;
  if (repeat && !walking.includes(key)) return false;
  return (
    !(target instanceof Element) ||
    target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=listbox], dialog, [popover]',
    ) === null
  );
}
