const query = 'Q'.charCodeAt(0);
const sync = 'S'.charCodeAt(0);
const terminate = 'X'.charCodeAt(0);
const headerBytes = 5;

/**
 * Splits what a client writes into batches that can be answered, each up to a message that PostgreSQL answers with
 * ReadyForQuery. A partial message, or one that waits for its Sync, is kept for the next write.
 * https://www.postgresql.org/docs/15/protocol-message-formats.html
 */
export function createMessageBatches(): (bytes: Buffer) => Buffer | null {
  let kept: Buffer = Buffer.alloc(0);
  let started = false;
  return (bytes) => {
    kept = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
    let end = 0;
    let offset = 0;
    while (kept.length >= offset + headerBytes) {
      // The first message has no type byte: it begins with its length.
      const length = started ? 1 + kept.readUInt32BE(offset + 1) : kept.readUInt32BE(offset);
      if (kept.length < offset + length) break;
      const type = kept[offset];
      offset += length;
      if (!started || type === query || type === sync || type === terminate) end = offset;
      const startup = !started;
      started = true;
      if (startup) break;
    }
    if (end === 0) return null;
    const batch = kept.subarray(0, end);
    kept = kept.subarray(end);
    return batch;
  };
}
