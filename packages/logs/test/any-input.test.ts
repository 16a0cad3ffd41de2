import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogLimits } from '../src/index.ts';
import { evtxFile } from './evtx-file.ts';
import { eventXml } from './events.ts';
import { readAll } from './read.ts';

const limits: LogLimits = {
  ...{ recordLength: 2_000, nesting: 12, dataItems: 20, wrappedLength: 4_000, fileBytes: 200_000, problems: 10 },
};

/** Pieces that logs are made of, so that what is drawn comes as far as the readers. */
const fragment = fc.oneof(
  fc.constantFrom(
    ...[
      '<Event>',
      '</Event>',
      '<System>',
      '</System>',
      '<EventID>301</EventID>',
      '<EventData>',
      '<Data Name="',
      '">',
      '<!--',
    ],
    ...[
      '-->',
      '<![CDATA[',
      ']]>',
      '&#x1;',
      '&lt',
      '{"Id":',
      '301',
      ',',
      '}',
      '[',
      ']',
      '"',
      '\\',
      '"EventData":{',
      '\n',
      '\r\n',
    ],
    ...[
      'Level,Date and Time,Source,Event ID\n',
      'Error,31.01.2026 10:20:30,P,301\n',
      ';',
      '\t',
      'Event ID: 301\n',
      '   : ',
      ' ',
    ],
    ...[
      'Message : ',
      'Event[0]:\n',
      'TimeCreated   Id Message\n',
      '-----------   -- -------\n',
      '31.01.2026   301 It failed\n',
      '   ProviderName: P\n',
      'Event identifier\t: 0x0000012d (301)\n',
      'String: 1\t: a\n',
      '\uFEFF',
      '\0',
      'イベント ID：301\n',
      '\uD800',
      '9'.repeat(40),
      eventXml(301),
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const text = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));
const pieceLength = fc.integer({ min: 1, max: 300 });

describe('whatever is handed in as a log', () => {
  test('is read within the limits, without an error', async () => {
    await fc.assert(
      fc.asyncProperty(text, pieceLength, async (log, length) => {
        const { records, problems, problemCount } = await readAll(log, length, { limits });
        expect(problems.length).toBeLessThanOrEqual(Math.min(problemCount, limits.problems));
        expect(records.length).toBeLessThanOrEqual(log.length);
        for (const [at, record] of records.entries()) {
          expect(record.index).toBe(at + 1);
          expect(record.data.length).toBeLessThanOrEqual(limits.dataItems);
          expect(record.place.line).toBeLessThanOrEqual(log.split('\n').length);
          expect(Number.isInteger(record.eventId)).toBe(true);
          expect(record.time === null || !Number.isNaN(Date.parse(record.time))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is read alike in pieces of any length', async () => {
    await fc.assert(
      fc.asyncProperty(text, pieceLength, async (log, length) => {
        expect(await readAll(log, length, { limits })).toEqual(await readAll(log, log.length, { limits }));
      }),
      { numRuns: 500 },
    );
  });

  test('is read without an error if it is bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      text.map((log) => new TextEncoder().encode(log)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, pieceLength, async (log, length) => {
        await readAll(log, length, { limits });
      }),
    );
  });

  test('is read without an error if it is an .evtx file with wrong bytes', async () => {
    const strings = ['one', 'two'];
    const event = { id: 301, provider: 'P', channel: 'C', time: 134_143_284_301_234_567n, strings };
    const whole = evtxFile([event, event, event]);
    const change = fc.tuple(fc.integer({ min: 8, max: 0x1000 + 0x200 + 3_000 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const log = whole.slice();
        for (const [at, byte] of changes) log[at] = byte;
        const { records } = await readAll(log, log.length, { limits });
        expect(records.length).toBeLessThan(100);
      }),
      { numRuns: 300 },
    );
  });
});
