import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignCatalog, createLookup, extract, readText } from '../src/index.ts';
import { meaningOfField } from '../src/text/index.ts';
import { fields } from '../src/text/fields/languages.generated.ts';
import { parseRealPages } from './build-page.ts';

const catalog = alignCatalog(parseRealPages());
const lookup = createLookup(catalog);
const eventIds = catalog.events.map(({ eventId }) => eventId);

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '<Event>',
      '</Event>',
      '<EventID>',
      '<Data Name="',
      '<Data>',
      '/>',
      '">',
      "'",
      '"',
      '&#x',
      '&#',
      ';',
      '<![CDATA[',
      '<!--',
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '{"EventID":',
      '\\',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '    ',
      '-----',
      '--- ---\n',
      '#TYPE',
    ],
    ...[
      'Event ID',
      'Ereignis-ID',
      'イベント ID',
      'Код ошибки',
      'PID',
      ' ms',
      '=',
      '：',
      '20102',
      '2O102',
      '0x00000401',
    ],
    ...[
      '0x0FFFFFFFF',
      '\\x',
      'x401',
      '-2145844844',
      '２０１０２',
      '20100-20102',
      '/',
      '.',
      'Sync_Failure',
      '://',
      '\uD83D',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyText = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
/** A piece over and over: what a scan that begins again and again takes long for. */
const repeated = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom(1_000, 20_000))
  .map(([pieces, times]) => pieces.join('').repeat(times).slice(0, 200_000));

/** A paste is answered while one looks on; a machine that is busy with other work takes a few times as long. */
const answeredWithinMs = 3_000;

describe('any text', () => {
  test('is read without an error, and within its limits', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        for (const { mentions } of extract(text).records) expect(mentions.length).toBeLessThan(5_000);
        const matches = await lookup(text, { limit: 5 });
        expect(matches.length).toBeLessThanOrEqual(5);
        await readText(text);
      }),
      { numRuns: 400 },
    );
  });

  test('takes no longer for being long', () => {
    fc.assert(
      fc.property(repeated, (text) => {
        const started = performance.now();
        extract(text);
        expect(performance.now() - started).toBeLessThan(answeredWithinMs);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a number in a field with another meaning', () => {
  const otherNames = [
    ...Object.values(fields).flatMap(({ names }) => [...(names.RECORD_ID ?? []), ...(names.TIME ?? [])]),
    ...Object.values(fields).flatMap(({ others }) => others),
    ...['Foo', 'Sequence', 'process.pid', 'user.id', 'ReplyTo', 'Batch_No', 'Größe', 'Nummer der Zeile'],
  ].filter((name) => !['EVENT_ID', 'CODE', 'MESSAGE'].includes(meaningOfField(name)) && !/["\\<>&]/.test(name));
  const dressed = fc.constantFrom<(name: string, id: number) => string>(
    (name, id) => `${name}: ${id}`,
    (name, id) => `${name}=${id}`,
    (name, id) => `${name} = "${id}"`,
    (name, id) => `${name}：${id}`,
    (name, id) => JSON.stringify({ [name]: id }),
    (name, id) => JSON.stringify({ Event: { [name]: String(id) } }),
    (name, id) =>
      `<Event><System><${name.replace(/[^\p{L}]/gu, '_')}>${id}</${name.replace(/[^\p{L}]/gu, '_')}></System></Event>`,
    (name, id) => `<Event><EventData><Data Name="${name}">${id}</Data></EventData></Event>`,
    (name, id) => `Level: Error\n${name}: ${id}\nComputer: srv`,
    (name, id) => `Level,Source,${name}\nError,Microsoft Intune Connector,${id}`,
  );

  test('is never offered as an event', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...otherNames),
        fc.constantFrom(...eventIds),
        dressed,
        async (name, id, write) => {
          const matches = await lookup(write(name, id));
          expect(matches.filter(({ reason }) => reason === 'EVENT_ID' || reason === 'BEGINNING')).toEqual([]);
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
