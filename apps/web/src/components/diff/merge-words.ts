import { diffArrays } from 'diff';
import { mostEdits, wordsOf } from './words.ts';

/**
 * A stretch of two changed versions of one text put together: as one of them has it, or where both have changed the same words
 * in their own way, as each has it. What only one has changed is as that one has it.
 */
export type MergedStretch =
  | { readonly isConflict: false; readonly text: string }
  | { readonly isConflict: true; readonly base: string; readonly mine: string; readonly theirs: string };

/** What one version has in place of the words `start` to `end` of the common text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/**
 * Two versions of a text put together by what each has changed of the text they come from, word by word; words as the
 * language has them. Stretches follow each other without a gap.
 */
export function mergeWords(
  base: string,
  { mine, theirs }: { readonly mine: string; readonly theirs: string },
  locale: string,
): readonly MergedStretch[] {
  const words = wordsOf(base, locale);
  const sides = [editsOf(words, wordsOf(mine, locale)), editsOf(words, wordsOf(theirs, locale))] as const;
  const merged: MergedStretch[] = [];
  const add = (text: string): void => {
    const last = merged.at(-1);
    if (text === '') return;
    if (last?.isConflict === false) merged[merged.length - 1] = { isConflict: false, text: last.text + text };
    else merged.push({ isConflict: false, text });
  };
  let at = 0;
  for (const { start, end, edits } of regionsOf(sides)) {
    add(words.slice(at, start).join(''));
    at = end;
    const [own, other] = edits.map((ofSide) => applied(words, { start, end }, ofSide));
    const before = words.slice(start, end).join('');
    if (own === other || other === before) add(own ?? '');
    else if (own === before) add(other ?? '');
    else merged.push({ isConflict: true, base: before, mine: own ?? '', theirs: other ?? '' });
  }
  add(words.slice(at).join(''));
  return merged;
}

/** The merged text, each conflict in order decided for one of the versions; those not decided are as the page has them. */
export function resolved(stretches: readonly MergedStretch[], choices: readonly ('mine' | 'theirs')[]): string {
  let conflict = 0;
  return stretches.map((one) => (one.isConflict ? one[choices[conflict++] ?? 'theirs'] : one.text)).join('');
}

function editsOf(base: string[], other: string[]): readonly Edit[] {
  const changes = diffArrays(base, other, { maxEditLength: mostEdits });
  if (changes === undefined) return [{ start: 0, end: base.length, words: other }];
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      if (open !== null) edits.push(open);
      open = null;
      at += value.length;
      continue;
    }
    open ??= { start: at, end: at, words: [] };
    if (added) open = { ...open, words: [...open.words, ...value] };
    else open = { ...open, end: (at += value.length) };
  }
  return open === null ? edits : [...edits, open];
}

interface Region {
  readonly start: number;
  readonly end: number;
  /** Those of each side. */
  readonly edits: readonly [readonly Edit[], readonly Edit[]];
}

/** The stretches of the common text that either side has changed, those that meet taken together. */
function regionsOf(sides: readonly [readonly Edit[], readonly Edit[]]): readonly Region[] {
  const all = sides
    .flatMap((edits, side) => edits.map((edit) => ({ edit, side })))
    .sort((one, other) => one.edit.start - other.edit.start || one.edit.end - other.edit.end);
  const regions: Region[] = [];
  for (const { edit, side } of all) {
    const last = regions.at(-1);
    const own = (edits: readonly Edit[], index: number): readonly Edit[] => (index === side ? [...edits, edit] : edits);
    if (last !== undefined && meets(last, edit)) {
      const end = Math.max(last.end, edit.end);
      regions[regions.length - 1] = { start: last.start, end, edits: [own(last.edits[0], 0), own(last.edits[1], 1)] };
    } else {
      regions.push({ start: edit.start, end: edit.end, edits: [own([], 0), own([], 1)] });
    }
  }
  return regions;
}

/** Whether a later edit is on words of a region; what is put in at its edge could stand before or after its words. */
function meets(region: Pick<Region, 'start' | 'end'>, edit: Edit): boolean {
  const isInsertion = edit.start === edit.end || region.start === region.end;
  return edit.start < region.end || (isInsertion && edit.start === region.end);
}

/** A stretch of the common text as one side has it. */
function applied(
  words: readonly string[],
  { start, end }: Pick<Region, 'start' | 'end'>,
  edits: readonly Edit[],
): string {
  let at = start;
  let text = '';
  for (const edit of edits) {
    text += words.slice(at, edit.start).join('') + edit.words.join('');
    at = edit.end;
  }
  return text + words.slice(at, end).join('');
}
