/** Lights every term of the row that is the same as the one at `target`; only those, in the whole table. */
export function lightAlike(target: Element): void {
  const term = target.closest('[data-invariant], [data-missing-invariant]');
  const row = target.closest('tr');
  const table = target.closest('table');
  if (table !== null) clearLight(table);
  if (term === null || row === null) return;
  for (const other of termsOf(row)) {
    if (formOf(other) === formOf(term)) other.dataset.lit = '';
  }
}

export function clearLight(within: Element): void {
  for (const lit of within.querySelectorAll<HTMLElement>('[data-lit]')) delete lit.dataset.lit;
}

/** What stands for a row when it is walked to: the link in its head, else the head. */
export const headOf = (row: Element): HTMLElement | null =>
  row.querySelector<HTMLElement>('[data-row-head] a') ?? row.querySelector<HTMLElement>('[data-row-head]');

/** Moves the focus to the next term of the row in reading order, or back to its head; false where there is none. */
export function walkTerms(row: HTMLElement, from: Element, step: 1 | -1): boolean {
  const terms = termsOf(row);
  const at = terms.findIndex((term) => term.contains(from));
  const next = at === -1 && step === -1 ? undefined : terms[at + step];
  if (next === undefined) {
    const head = at === 0 && step === -1 ? headOf(row) : null;
    head?.focus();
    return head !== null;
  }
  next.tabIndex = -1;
  next.focus();
  return true;
}

const termsOf = (row: Element): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('[data-invariant], [data-missing-invariant]'),
];

const formOf = (term: HTMLElement | Element): string =>
  (term as HTMLElement).dataset.missingInvariant ?? term.textContent;
