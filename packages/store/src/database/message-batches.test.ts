import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMessageBatches } from './message-batches.ts';

function message(type: string, body = ''): Buffer {
  const header = Buffer.alloc(5);
  header.write(type);
  header.writeUInt32BE(4 + body.length, 1);
  return Buffer.concat([header, Buffer.from(body)]);
}

const startup = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from([0, 3, 0, 0])]);

test('a batch ends with a message that PostgreSQL answers with ReadyForQuery', () => {
  const batches = createMessageBatches();
  expect(batches(startup)).toEqual(startup);
  expect(batches(message('P', 'select 1'))).toBeNull();
  expect(batches(message('B'))).toBeNull();
  expect(batches(message('S'))).toEqual(Buffer.concat([message('P', 'select 1'), message('B'), message('S')]));
  expect(batches(message('Q', 'select 1'))).toEqual(message('Q', 'select 1'));
});

test('the same messages come out, however a stream is split', () => {
  const stream = Buffer.concat([
    ...[startup, message('P', 'select'), message('S')],
    ...[message('Q', 'x'.repeat(300)), message('B'), message('E'), message('S')],
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 20 }), (cuts) => {
      const batches = createMessageBatches();
      const edges = [0, ...cuts.toSorted((one, other) => one - other), stream.length];
      const out = edges.slice(1).map((end, index) => batches(stream.subarray(edges[index], end)));
      // PostgreSQL answers the startup message first, so whatever follows it waits for the next write.
      const rest = batches(Buffer.alloc(0));
      const whole = Buffer.concat([...out, rest].filter((batch) => batch !== null));
      expect(whole).toEqual(stream);
    }),
  );
});
