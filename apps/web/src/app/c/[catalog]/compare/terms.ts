import { termsAttribute } from '../../../../components/text/aligned.ts';
import { clearTerms, rangeOf, termsOf as alignedIn } from '../../../../components/text/term-ranges.ts';
import { headOf } from './rows-in-focus.ts';

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

/** Moves the focus to the next term of the row in reading order, or back to its head; false where there is none. */
export function walkTerms(row: HTMLTableRowElement, from: Element, step: 1 | -1): boolean {
  const stops = stopsOf(row);
  const selection = document.getSelection();
  const selected = selection === null || selection.isCollapsed ? null : selection.getRangeAt(0);
  // A mark may hold an invariant: the inner one is where the focus is.
  const at = stops.findLastIndex(({ term, range }) =>
    term === null
      ? selected !== null &&
        from.contains(range.startContainer) &&
        range.compareBoundaryPoints(Range.START_TO_START, selected) === 0
      : term.contains(from),
  );
  const next = at === -1 && step === -1 ? undefined : stops[at + step];
  selection?.removeAllRanges();
  clearTerms();
  if (next === undefined) {
    const head = at === 0 && step === -1 ? headOf(row) : null;
    head?.focus();
    return head !== null;
  }
  const { term, text, range } = next;
  const target = term ?? text;
  target.tabIndex = -1;
  target.focus();
  // An aligned term is no element: it is selected, which a screen reader says and the other columns answer.
  if (term === null) selection?.addRange(range);
  return true;
}

interface Stop {
  /** Null: a word that is no element of its own. */
  readonly term: HTMLElement | null;
  /** What the focus is on where there is no element. */
  readonly text: HTMLElement;
  readonly range: Range;
}

/** Everything to stop at in a row, in reading order; a word inside a mark is not told apart from it. */
function stopsOf(row: HTMLElement): readonly Stop[] {
  const stops = termsOf(row).map((term): Stop => {
    const range = document.createRange();
    range.selectNodeContents(term);
    return { term, text: term, range };
  });
  const texts = [...row.querySelectorAll<HTMLElement>(`[${termsAttribute}]`)];
  const words = texts.flatMap((text) => {
    const starts = new Set<number>();
    return alignedIn(text).flatMap(({ span }): readonly Stop[] => {
      if (starts.has(span.start)) return [];
      starts.add(span.start);
      const range = rangeOf(text, span);
      const isInside = stops.some(({ term }) => term?.contains(range.startContainer) === true);
      return isInside ? [] : [{ term: null, text, range }];
    });
  });
  return [...stops, ...words].sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
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
