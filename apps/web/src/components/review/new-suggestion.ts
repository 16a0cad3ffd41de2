/** A page that takes longer to show what was sent has lost whoever waited for it. */
const waitMs = 5_000;

const open = '[data-suggestion="OPEN"]';

/**
 * Moves the focus to the first button of the suggestion that appears next inside of an element: what was just suggested can be
 * accepted with one more key. Not where the focus has moved on by then. The function returned ends the waiting.
 */
export function focusNewSuggestion(around: Element | null): () => void {
  if (around === null) return () => undefined;
  const there = new Set(around.querySelectorAll(open));
  const from = document.activeElement;
  const observer = new MutationObserver(() => {
    const added = [...around.querySelectorAll(open)].find((one) => !there.has(one));
    if (added === undefined) return;
    stop();
    const { activeElement } = document;
    if (activeElement === from || activeElement === document.body) added.querySelector('button')?.focus();
  });
  const timer = setTimeout(() => {
    observer.disconnect();
  }, waitMs);
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(around, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-suggestion'] });
  return stop;
}
