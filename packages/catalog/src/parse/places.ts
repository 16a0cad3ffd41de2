import type { Place } from '../model.ts';

/** Finds line and column of an offset. The index of lines is made at the first question, most pages never ask. */
export function createPlaces(source: string, file: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(source);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Lines end as CommonMark says: at LF, CRLF or CR. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (const ending of source.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length);
  return starts;
}
