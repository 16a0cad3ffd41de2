import type { LogLimits } from '../../limits.ts';
import type { ProblemId } from '../../messages.ts';
import type { LogItem } from '../format.ts';
import { EventBuilder } from '../xml/event-builder.ts';
import { BinXmlWalker, BrokenEvent } from './walk.ts';

const chunkSize = 0x10000;
/** Where the first record of a chunk is. */
const recordsStart = 0x200;
/** Where a chunk says how far its records go. */
const freeSpace = 0x30;
const headerBlockSize = 0x28;
const defaultHeaderSize = 0x1000;
const recordMagic = 0x00002a2a;
const recordHeader = 24;
/** `ElfChnk` and a zero, as two numbers. */
const chunkMagic = [0x43666c45, 0x006b6e68] as const;

/**
 * Reads an .evtx file, Windows' own form of a log, chunk by chunk: each gives what is in it. A file that was copied while it
 * was written, that is cut off or damaged is read as far as it goes. Places count the records of the file.
 */
export function* readEvtx(bytes: Uint8Array, limits: LogLimits): Generator<readonly LogItem[], void, undefined> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said = file.byteLength >= headerBlockSize + 2 ? file.getUint16(headerBlockSize, true) : 0;
  const start = said >= 128 ? said : defaultHeaderSize;
  let read = 0;
  for (let offset = start; offset < file.byteLength; offset += chunkSize) {
    const chunk = new DataView(file.buffer, file.byteOffset + offset, Math.min(chunkSize, file.byteLength - offset));
    const items = readChunk(chunk, read, limits);
    read += items.length;
    yield items;
  }
  if (read === 0) yield [{ kind: 'PROBLEM', id: 'log-empty', data: {}, place: { line: 1 } }];
}

/** @param before records before this chunk */
function readChunk(chunk: DataView, before: number, limits: LogLimits): readonly LogItem[] {
  const items: LogItem[] = [];
  const problem = (id: ProblemId) =>
    items.push({ kind: 'PROBLEM', id, data: {}, place: { line: before + items.length + 1 } });
  if (
    chunk.byteLength < recordsStart ||
    chunk.getUint32(0, true) !== chunkMagic[0] ||
    chunk.getUint32(4, true) !== chunkMagic[1]
  ) {
    // Windows reserves space ahead, filled with zeros.
    if (!isZero(chunk)) problem('evtx-damaged');
    return items;
  }
  const walker = new BinXmlWalker(chunk, limits);
  const free = chunk.getUint32(freeSpace, true);
  const end = Math.min(free > recordsStart ? free : chunk.byteLength, chunk.byteLength);
  for (let at = recordsStart; at + recordHeader <= end;) {
    const size = sizeOf(chunk, at);
    if (size === 0) {
      const next = nextRecord(chunk, at + 8, end);
      if (next === null && isZero(chunk, at, end)) break;
      problem('evtx-damaged');
      if (next === null) break;
      at = next;
      continue;
    }
    const content = recordAt(walker, at, size, limits);
    if (content === null) problem('evtx-unreadable');
    else items.push({ kind: 'RECORD', content, place: { line: before + items.length + 1 } });
    at += size;
  }
  // What is missing of a file that is cut off is in its last chunk.
  if (free > chunk.byteLength && free <= chunkSize) problem('evtx-damaged');
  return items;
}

/** 0 where no record begins. */
function sizeOf(chunk: DataView, at: number): number {
  if (chunk.getUint32(at, true) !== recordMagic) return 0;
  const size = chunk.getUint32(at + 4, true);
  return size >= recordHeader + 4 && at + size <= chunk.byteLength ? size : 0;
}

function nextRecord(chunk: DataView, from: number, end: number): number | null {
  for (let at = from; at + recordHeader <= end; at += 8) if (sizeOf(chunk, at) > 0) return at;
  return null;
}

function recordAt(walker: BinXmlWalker, at: number, size: number, limits: LogLimits) {
  const builder = new EventBuilder(limits);
  let depth = 0;
  let content: ReturnType<EventBuilder['close']>;
  try {
    walker.walk(at + recordHeader, at + size - 4, {
      open: (name, attributes) => {
        depth++;
        if (depth > 1) return builder.open(name, attributes);
        builder.begin();
        return true;
      },
      text: (text) => {
        if (builder.wantsText) builder.text(text);
      },
      close: () => {
        depth--;
        content = builder.close() ?? content;
      },
    });
  } catch (error) {
    // The views of bytes answer so where a record points out of its chunk.
    if (!(error instanceof BrokenEvent || error instanceof RangeError)) throw error;
    return null;
  }
  return content ?? null;
}

function isZero(view: DataView, from = 0, end = view.byteLength): boolean {
  for (let at = from; at < end; at++) if (view.getUint8(at) !== 0) return false;
  return true;
}
