const name = 'eventide-letter-keys';
const listeners = new Set<() => void>();

/** Whether single letters act as keys in this browser: they do until the reader switches them off. */
export function lettersAreOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function switchLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // A browser that keeps nothing cannot remember the choice; the keys stay on.
  }
  for (const listener of listeners) listener();
}

export function onLettersSwitched(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
