/** One way on: so many code units of the source give so many of the text. */
export type Step = readonly [source: number, text: number];

/** The ways on from a place in the source and the text, the likeliest first. */
export type Steps = (source: string, at: number, text: string, index: number) => readonly Step[];

interface Standing {
  readonly at: number;
  readonly index: number;
  readonly ways: readonly Step[];
  tried: number;
}

/** Tries for each code unit: far more than any text needs, and an end to one made to be ambiguous. */
const triesMax = 40;

/** UTF-16 offsets into a source, by code unit of the text that was read from it, the end of the text included. */
export interface Alignment {
  /** Where a text that goes on here begins: behind markup that leaves nothing in the text. */
  readonly starts: Int32Array;
  /** Where a text that has ended here ends: before such markup. */
  readonly ends: Int32Array;
}

/** Where each code unit of a text stands in its source. Null where `steps` do not lead from the one to the other. */
export function align(source: string, text: string, steps: Steps): Alignment | null {
  const dead = new Set<number>();
  const path: Standing[] = [];
  const enter = (at: number, index: number): void => {
    path.push({ at, index, ways: steps(source, at, text, index), tried: 0 });
  };
  enter(0, 0);
  for (let tries = (source.length + text.length + 1) * triesMax; tries > 0; tries--) {
    const here = path.at(-1);
    if (here === undefined) return null;
    if (here.at === source.length && here.index === text.length) return offsetsOf(path, text.length);
    const way = here.ways[here.tried++];
    if (way === undefined) {
      dead.add(here.at * (text.length + 1) + here.index);
      path.pop();
      continue;
    }
    const at = here.at + way[0];
    const index = here.index + way[1];
    if (at > source.length || index > text.length || dead.has(at * (text.length + 1) + index)) continue;
    enter(at, index);
  }
  return null;
}

function offsetsOf(path: readonly Standing[], length: number): Alignment {
  const starts = new Int32Array(length + 1);
  const ends = new Int32Array(length + 1);
  path.forEach(({ at, index }, step) => {
    const next = path[step + 1];
    if (next === undefined || next.index === index) return;
    starts.fill(at, index, next.index);
    starts[next.index] = next.at;
    ends.fill(next.at, index + 1, next.index + 1);
  });
  return { starts, ends };
}
