/** A key press, as far as the dispatcher needs to know it. */
export interface Press {
  /** As the table of keys has it: `j`, `Enter`, `Mod+k`. */
  readonly key: string;
  /** Repeated by the browser because the key is held down. */
  readonly isHeld: boolean;
}

const fields = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
const overlays = '[role=menu], [role=listbox], dialog, [popover]';
/** Enter belongs to these. */
const controls = 'a[href], button, input, summary';

/**
 * What was pressed; null where the press is not a command: it was handled already, or whoever pressed it is writing, or
 * is in a menu or dialog. Only a key with Ctrl or Command is a command everywhere.
 */
export function pressOf(
  event: Pick<
    KeyboardEvent,
    'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented' | 'target'
  >,
): Press | null {
  const { key, repeat: isHeld, ctrlKey, metaKey, shiftKey } = event;
  if (event.altKey || event.isComposing || event.defaultPrevented) return null;
  if (ctrlKey || metaKey) return shiftKey ? null : { key: `Mod+${key.toLowerCase()}`, isHeld };
  // The shift of `?` is part of the key; that of Shift+Enter is not.
  if (shiftKey && key.length > 1) return null;
  const isIn = (selector: string) => closest(event.target, selector) !== null;
  if (isIn(fields) || isIn(overlays) || (key === 'Enter' && isIn(controls))) return null;
  return { key, isHeld };
}

function closest(target: EventTarget | null, selector: string): unknown {
  const element = target as Partial<Pick<Element, 'closest'>> | null;
  return element?.closest?.(selector) ?? null;
}
