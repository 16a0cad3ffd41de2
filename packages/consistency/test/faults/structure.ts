import { documentOf, plainKeys, type Pages } from '../mutation.ts';
import { type FaultKind, type Field, inPage, inPages, letters } from './fault.ts';

const versions = ['meta/ms.openlocfilehash', 'meta/ms.sourcegitcommit'];
const hexDigits = '0123456789abcdef';
const decimalOf = (code: string): string => String(Number(code));

/** Faults of rows, columns, identifiers and front matter, by the rule that is for them. */
export function structureFaults(field: Field): Readonly<Record<string, FaultKind>> {
  const { pages: ownPages, locales, first, prose, anyLocale, inOneCell, inAllLocales, rowLines } = field;
  const identifiers = plainKeys(ownPages, ['EVENT_NAME', 'CODE_NAME']).filter((key) => key !== 'code/0x00000000/name');
  const codeLists = plainKeys(ownPages, ['EVENT_CODES']);
  /** Fields of the front matter that all pages agree on; of the source's version another rule speaks. */
  const fields = documentOf(ownPages.get(first) ?? '').segments.flatMap(({ key, text }) => {
    const isAgreed = locales.every((locale) =>
      documentOf(ownPages.get(locale) ?? '').segments.some((segment) => segment.key === key && segment.text === text),
    );
    return key.startsWith('meta/') && isAgreed && !versions.includes(key) ? [key.slice('meta/'.length)] : [];
  });
  /** The pages with few table rows: their front matter is the same, and they are sooner read. */
  const fewRows: Pages = new Map(
    locales.map((locale) => [
      locale,
      rowLines(locale)
        .filter((_, at) => at % 8 !== 0)
        .reduce((source, { line }) => source.replace(`${line}\n`, ''), ownPages.get(locale) ?? ''),
    ]),
  );
  /** Codes of the real pages that are well-formed and no zero. */
  const declaredCodes = documentOf(ownPages.get(first) ?? '').codeRows.flatMap(({ key, literal }) =>
    /^0x0*[1-9A-F][0-9A-F]*$/i.test(literal) && literal.length === 10 ? [{ key, code: literal }] : [],
  );
  /** The pages with a further column that says each code in decimal. */
  const withDecimals: Pages = new Map(
    [...ownPages].map(([locale, source]) => {
      const lines = source.split('\n');
      const rows = lines.flatMap((line, index) => (/^\| *0x/.test(line) ? [index] : []));
      const [first = 0] = rows;
      const withColumn = lines.map((line, index) => {
        if (index === first - 2) return line.replace(/^\|[^|]*\|/, '$& N |');
        if (index === first - 1) return line.replace(/^\|[^|]*\|/, '$& - |');
        return line.replace(/^\| *(0x[0-9A-F]+) *\|/i, (_, code: string) => `| ${code} | ${decimalOf(code)} |`);
      });
      return [locale, withColumn.join('\n')];
    }),
  );

  return {
    'identifier-changed': {
      together: 10,
      make: (dice) =>
        dice.roll(2) === 0
          ? inOneCell(dice, identifiers, (name) => {
              const at = 1 + dice.roll(name.length - 2);
              return dice.pick([
                () => name.slice(0, at) + name.slice(at + 1),
                () => `${name.slice(0, at)} ${name.slice(at)}`,
                () => name.toLowerCase(),
              ])();
            })
          : inOneCell(dice, codeLists, (list) => {
              const at = list.lastIndexOf('0x') - 5;
              return dice.pick([
                () => list.slice(0, at) + String(dice.roll(9) + 1) + list.slice(at + 1),
                () => list.slice(0, at) + list.slice(at + 1),
                () => list.replace(/^[^,]+, /, ''),
              ])();
            }),
    },

    'number-mismatch': {
      together: 3,
      make: (dice) => {
        const locale = anyLocale(dice);
        const { key, code } = dice.pick(declaredCodes);
        const decimal = decimalOf(code);
        const at = decimal.length - 1 - dice.roll(decimal.length - 1);
        const digit = String((Number(decimal[at]) + 1 + dice.roll(9)) % 10);
        const broken = `${decimal.slice(0, at)}${digit}${decimal.slice(at + 1)}`;
        const change = inPage(locale, (source) =>
          source.replace(`| ${code} | ${decimal} |`, `| ${code} | ${broken} |`),
        );
        return { ...inPages(locale, [key], [key], broken, change), base: withDecimals };
      },
    },

    'row-missing': {
      together: 6,
      ofLocale: 2,
      make: (dice) => {
        const locale = anyLocale(dice);
        const rows = rowLines(locale);
        const { key, line } = dice.pick(rows);
        const other = dice.pick(rows.filter((row) => row.key.startsWith(key.slice(0, 5))));
        return dice.roll(2) === 0
          ? inPages(
              locale,
              [key],
              [key],
              'lost',
              inPage(locale, (source) => source.replace(`${line}\n`, '')),
            )
          : inPages(
              locale,
              [key],
              [key, other.key],
              'twice',
              inPage(locale, (source) => source.replace(`${other.line}\n`, `${other.line}\n${line}\n`)),
            );
      },
    },

    'row-order': {
      // The order of a table is one thing: only the two tables of a locale can be faulty side by side.
      together: 1,
      make: (dice) => {
        const locale = anyLocale(dice);
        const rows = rowLines(locale);
        const table = dice.pick(['event/', 'code/']);
        const own = rows.filter(({ key }) => key.startsWith(table));
        const from = dice.roll(own.length - 1);
        const to = from + 1 + dice.roll(own.length - 1 - from);
        const [one, other] = [own[from]?.line ?? '', own[to]?.line ?? ''];
        return inPages(
          locale,
          [table],
          [table],
          `${from} ${to}`,
          inPage(locale, (source) =>
            source.replace(`${one}\n`, '\u0000').replace(`${other}\n`, `${one}\n`).replace('\u0000', `${other}\n`),
          ),
        );
      },
    },

    'column-shape': {
      together: 10,
      make: (dice) =>
        inOneCell(dice, prose, (text) => {
          const words = text.split(' ');
          const at = 1 + dice.roll(words.length - 1);
          return [...words.slice(0, at), '|', ...words.slice(at)].join(' ');
        }),
    },

    'reference-integrity': {
      together: 2,
      make: (dice) => {
        const codes = documentOf(ownPages.get(first) ?? '').codeRows.filter(
          ({ literal }) => literal.length === 10 && literal !== '0x00000000',
        );
        const { literal, key } = dice.pick(codes);
        const at = 3 + dice.roll(6);
        const broken = dice.pick([
          literal.slice(0, at) + literal.slice(at + 1),
          `${literal.slice(0, at)}${letters(dice, 1, '123456789ABCDEF')}${literal.slice(at)}`,
          `${literal.slice(0, at)}${letters(dice, 1, 'GOIZ')}${literal.slice(at + 1)}`,
        ]);
        const change = (pages: Pages): Pages =>
          new Map([...pages].map(([locale, page]) => [locale, page.replace(`\n| ${literal} |`, `\n| ${broken} |`)]));
        return inPages(null, ['code/', 'event/'], [key], broken, change);
      },
    },

    'metadata-drift': {
      together: 1,
      make: (dice) => {
        const locale = anyLocale(dice);
        const field = dice.pick(fields);
        const line = new RegExp(`^${field.replaceAll('.', '\\.')}: .*\n`, 'm');
        const by = dice.roll(3) === 0 ? '' : `${field}: ${letters(dice, 6, 'abcdefgh')}\n`;
        const fault = inPages(
          locale,
          // One finding tells of all the fields of a locale.
          ['meta/'],
          [field],
          by,
          inPage(locale, (source) => source.replace(line, by)),
        );
        return { ...fault, base: fewRows };
      },
    },

    'stale-source': {
      together: 2,
      make: (dice) => {
        const field = dice.pick(versions);
        const [version, other] = [letters(dice, 16, hexDigits), letters(dice, 16, hexDigits)];
        const older = locales.filter(() => dice.roll(2) === 0);
        const behind = older.length === 0 || older.length === locales.length ? locales.slice(0, 1) : older;
        const clean = inAllLocales(field, () => version);
        const faulty = inAllLocales(field, (_, locale) => (behind.includes(locale) ? other : version));
        return { base: fewRows, clean, faulty, locale: null, segments: [field], places: [field] };
      },
    },
  };
}
