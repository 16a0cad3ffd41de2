/**
 * Lights what the other columns have for what is at `target`: the words of the same finding, else the same invariant;
 * only those, in the whole table.
 */
export function lightAlike(target: Element): void {
  const marked = target.closest('[data-about]');
  const term = target.closest('[data-invariant], [data-missing-invariant]');
  const row = target.closest('tr');
  const table = target.closest('table');
  if (table !== null) clearLight(table);
  if (row === null) return;
  if (marked !== null) {
    for (const other of row.querySelectorAll<HTMLElement>('[data-about]')) {
      if (isAboutTheSame(other, marked)) other.dataset.lit = '';
    }
  }
  if (term === null) return;
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
  // A mark may hold an invariant: the inner one is where the focus is.
  const at = terms.findLastIndex((term) => term.contains(from));
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
  ...row.querySelectorAll<HTMLElement>('[data-invariant], [data-missing-invariant], mark'),
];

const formOf = (term: Element): string => {
  const { missingInvariant, term: whole } = (term as HTMLElement).dataset;
  return missingInvariant ?? whole ?? term.textContent;
};

function isAboutTheSame(one: Element, other: Element): boolean {
  const subjects = (element: Element) => (element as HTMLElement).dataset.about?.split(' ') ?? [];
  const these = subjects(one);
  return subjects(other).some((subject) => these.includes(subject));
}
