import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKql, asPowerShell, asPowerShellXPath, asXPath, everything, type LogQuery, queryOf } from '../src/index.ts';
import { contoso } from './catalog.ts';

const query: LogQuery = {
  ...{ logs: ['Contoso Agent'], providers: [], severities: [], eventIds: [301, 300], codes: ['0x00000401'] },
  ...{ since: Date.parse('2026-01-31T00:00:00Z'), until: null },
};

describe('a query', () => {
  test('for PowerShell asks for what is filtered', () => {
    expect(asPowerShell(query)).toBe(
      `Get-WinEvent -FilterHashtable @{LogName='Contoso Agent'; Id=301,300; StartTime='2026-01-31T00:00:00.000Z'}` +
        ` | Where-Object { "$($_.ToXml()) $($_.Message)" -match '0x00000401' }`,
    );
    expect(asPowerShellXPath({ ...query, codes: [], since: null })).toBe(
      `Get-WinEvent -LogName 'Contoso Agent' -FilterXPath '*[System[(EventID=301 or EventID=300)]]'`,
    );
  });

  test('for PowerShell has no more conditions than Windows takes', () => {
    const eventIds = Array.from({ length: 40 }, (_, index) => index + 1);
    const tables = asPowerShell({ ...query, eventIds, codes: [], since: null }).match(/Id=[\d,]+/g) ?? [];
    expect(tables.map((table) => table.split(',').length)).toEqual([18, 18, 4]);
  });

  test('in XPath and KQL asks for the same', () => {
    expect(asXPath({ ...query, providers: ['P'], severities: ['ERROR'] })).toBe(
      "*[System[(Provider[@Name='P']) and (EventID=301 or EventID=300) and (Level=1 or Level=2) and " +
        "TimeCreated[@SystemTime>='2026-01-31T00:00:00.000Z']] and EventData[(Data='0x00000401')]]",
    );
    expect(asXPath({ ...query, eventIds: [], codes: [], since: null })).toBe('*');
    expect(asKql(query).split('\n')).toEqual([
      ...['Event', '| where EventLog in ("Contoso Agent")', '| where EventID in (301, 300)'],
      '| where TimeGenerated >= datetime(2026-01-31T00:00:00.000Z)',
      '| where EventData has_any ("0x00000401") or RenderedDescription has_any ("0x00000401")',
      '| order by TimeGenerated desc',
    ]);
  });

  test('names the events of a severity, which Windows does not know', () => {
    const sources = [{ provider: 'Contoso Agent', channel: null }];
    expect(queryOf({ ...everything, severities: ['ERROR'] }, sources, contoso.events)).toMatchObject({
      ...{ logs: [], providers: ['Contoso Agent'], eventIds: [301], severities: [] },
    });
  });
});

/** Reads the literals of a language back, as it would itself: what is left of the text must be the same for any names. */
const readers = {
  // PowerShell takes five characters for a single quote; doubled, one stands for itself.
  powershell: (text: string) =>
    readBack(text, /'(?:[^'\u2018\u2019\u201A\u201B]|['\u2018\u2019\u201A\u201B]{2})*'/gu, (own) =>
      own.slice(1, -1).replace(/(['\u2018\u2019\u201A\u201B])./gu, '$1'),
    ),
  kql: (text: string) => readBack(text, /"(?:[^"\\]|\\.)*"/gu, (own) => own.slice(1, -1).replace(/\\(.)/gu, '$1')),
  xpath: (text: string) => readBack(text, /'[^']*'|"[^"]*"/gu, (own) => own.slice(1, -1)),
};

function readBack(text: string, literal: RegExp, value: (own: string) => string) {
  return { values: (text.match(literal) ?? []).map(value), rest: text.replace(literal, '?') };
}

const clean = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]|\p{Cs}/gu, '');

describe('a name of any kind', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...`'"\\\`$;|}){&\n\u2018\u2019\u201A\u201B\u2028`.split('')) }),
  );
  const plain: LogQuery = { ...query, providers: ['P'], codes: [], since: null };

  test('stays one literal of PowerShell and of KQL, and changes nothing around it', () => {
    fc.assert(
      fc.property(name, (log) => {
        for (const [read, write] of [
          [readers.powershell, asPowerShell],
          [readers.kql, asKql],
        ] as const) {
          const { values, rest } = read(write({ ...plain, logs: [log] }));
          expect(values[0]).toBe(clean(log));
          expect(rest).toBe(read(write(plain)).rest);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('stays one literal of XPath, which cannot write every name', () => {
    fc.assert(
      fc.property(name, (provider) => {
        const written = asXPath({ ...plain, providers: [provider] });
        const isWritable = !(clean(provider).includes("'") && clean(provider).includes('"'));
        expect(written !== null).toBe(isWritable);
        if (written === null) return;
        expect(readers.xpath(written)).toEqual({
          values: [clean(provider)],
          rest: readers.xpath(asXPath(plain) ?? '').rest,
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('in a pattern matches itself alone', () => {
    fc.assert(
      fc.property(name, (code) => {
        const written = asPowerShell({ ...plain, codes: [code] });
        const pattern = readers.powershell(written).values.at(-1) ?? '';
        expect(new RegExp(`^(?:${pattern})$`).test(clean(code))).toBe(true);
        expect(clean(code) === '' || !new RegExp(`^(?:${pattern})$`).test(`${clean(code)}x`)).toBe(true);
      }),
    );
  });
});
