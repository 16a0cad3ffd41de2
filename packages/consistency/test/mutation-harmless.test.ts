import { describe, expect, it } from 'vitest';
import { goesOn, size } from '../../../scripts/testing/given.ts';
import type { Finding } from '../src/model.ts';
import { rules } from '../src/rules.generated.ts';
import { formatFinding } from '../src/words.ts';
import { sentencesOf } from './faults/fault.ts';
import { realField } from './faults/real.ts';
import { Dice, documentOf, newFindings, type Pages, realPages, reviewOnce, rewrite } from './mutation.ts';

const { isClean, locales, markdownOf, prose } = realField;

type Change = (pages: Pages, dice: Dice) => Pages;

function inOnePage(to: (source: string, dice: Dice) => string): Change {
  return (pages, dice) => {
    const locale = dice.pick([...pages.keys()]);
    return new Map(pages).set(locale, to(pages.get(locale) ?? '', dice));
  };
}

/** Replaces one occurrence of what the pattern finds, picked by the dice. */
function once(pattern: RegExp, by: (found: string) => string): Change {
  return inOnePage((source, dice) => {
    const found = [...source.matchAll(pattern)];
    if (found.length === 0) return source;
    const { index, 0: text } = dice.pick(found);
    return source.slice(0, index) + by(text) + source.slice(index + text.length);
  });
}

const before = await reviewOnce(realPages, rules);
/** Changes of how a page is written, not of what it says. */
const changes: Readonly<Record<string, Change>> = {
  'line endings of Windows': inOnePage((source) => source.replace(/\r?\n/g, '\r\n')),
  'padding of a cell': once(/ \| /g, () => '   |  '),
  'no padding of a cell': once(/(?<=[^|\s-]) \| (?=[^|\s-])/g, () => '|'),
  'an escaped full stop': once(/(?<=\d)\.(?=\d|x)/g, () => '\\.'),
  'codes without a space between them': once(/(?<=0x\w{8}), (?=0x)/g, () => ','),
  'hex digits in lower case': once(/0x0FFFFFFF(?=[ ,])/g, (code) => code.toLowerCase()),
  'emphasis with underscores': once(/\*\*(?=\p{L})[^*|\n]+\*\*/gu, (marked) => `__${marked.slice(2, -2)}__`),
  'an entity for a character': once(/(?<=\S) > (?=\S)/g, () => ' &gt; '),
  'a later hand-off': once(/(?<=ms\.lasthandoff: )\S+/g, () => '05/05/2020'),
  'another file number': once(/(?<=ms\.locfileid: ")\d+/g, () => '12345678'),
  'an empty line more': once(/\n\n(?=##)/g, () => '\n\n\n'),
  'pages in another order': (pages, dice) => {
    const entries = [...pages];
    const from = dice.roll(entries.length);
    return new Map([...entries.slice(from), ...entries.slice(0, from)]);
  },
};

/** Words of a locale that say nearly the same, and stand in several of its texts. */
const synonyms: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'es-ES': [
    ['Revise', 'Vea', 'Compruebe'],
    ['correctamente', 'bien'],
    ['terminó', 'finalizó'],
    ['especificados', 'proporcionados'],
  ],
  'it-IT': [
    ['Esaminare', 'Vedere', 'Controllare', 'Verificare'],
    ['raggiungibile', 'disponibile'],
  ],
  'pt-PT': [
    ['Examine', 'Consulte', 'Verifique'],
    ['corretamente', 'bem'],
    ['fornecida', 'especificada'],
  ],
  'ru-RU': [
    ['Просмотрите', 'Проверьте'],
    ['Дополнительные', 'Подробные'],
    ['завершить', 'выполнить'],
    ['правильно', 'успешно'],
  ],
  'sv-SE': [
    ['Granska', 'Visa', 'Kontrollera'],
    ['rör', 'gäller'],
    ['finns', 'står'],
  ],
};

const said = new Map(
  locales.map((locale) => [locale, prose.flatMap((key) => sentencesOf(markdownOf(locale, key)))] as const),
);

/** A sentence that no locale says in two places: of one said twice, both would have to change. */
function isSaidOnce(key: string, at: number): boolean {
  return locales.every((locale) => {
    const sentence = sentencesOf(markdownOf(locale, key))[at];
    return said.get(locale)?.filter((other) => other === sentence).length === 1;
  });
}

/** Texts with one word replaced by another of the same meaning. */
const reworded: readonly { readonly locale: string; readonly key: string; readonly markdown: string }[] =
  locales.flatMap((locale) =>
    prose
      .filter((key) => isClean(locale, key))
      .flatMap((key) =>
        sentencesOf(markdownOf(locale, key)).flatMap((sentence, at) =>
          (isSaidOnce(key, at) ? (synonyms[locale] ?? []) : []).flatMap((alike) =>
            alike.flatMap((word) =>
              alike.flatMap((other) => {
                const pattern = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u');
                return other === word || !pattern.test(sentence)
                  ? []
                  : [
                      {
                        locale,
                        key,
                        markdown: markdownOf(locale, key).replace(sentence, sentence.replace(pattern, other)),
                      },
                    ];
              }),
            ),
          ),
        ),
      ),
  );

const moves = 10;

/** Rows of a table moved to each other's places, in every page. */
const rowsMoved: Change = (pages, dice) => {
  const { eventRows, codeRows } = documentOf(pages.get('es-ES') ?? '');
  const swaps = Array.from({ length: moves }, () => {
    const keys = (dice.roll(2) === 0 ? eventRows : codeRows).map(({ key }) => key);
    return [dice.pick(keys), dice.pick(keys)] as const;
  });
  return new Map(
    [...pages].map(([locale, source]) => {
      const lines = source.split('\n');
      const document = documentOf(source);
      const places = new Map(
        [...document.eventRows, ...document.codeRows].map(({ key, place }) => [key, place.line - 1]),
      );
      for (const [one, other] of swaps) {
        const [first, second] = [places.get(one) ?? 0, places.get(other) ?? 0];
        [lines[first], lines[second]] = [lines[second] ?? '', lines[first] ?? ''];
      }
      return [locale, lines.join('\n')];
    }),
  );
};

const spaces: readonly Change[] = [
  once(/ \| /g, () => '   |  '),
  once(/(?<=[^|\s-]) \| (?=[^|\s-])/g, () => '|'),
  once(/(?<=[^|\s-]) \| (?=[^|\s-])/g, () => ' \t|\u00A0'),
  once(/(?<=\p{Ll}{3}) (?=\p{Ll}{3})/gu, () => '  '),
  once(/\n\n(?=##)/g, () => '\n\n\n'),
  once(/(?<=\p{L}\.)\n/gu, () => '  \n'),
  once(/(?<=-------)(?= )/g, () => '--'),
];

/** `change`, made `changes` times, makes {@link moves} harmless changes in the same pages. */
const many: Readonly<Record<string, { readonly changes: number; readonly change: Change }>> = {
  'white space': { changes: moves, change: (pages, dice) => dice.pick(spaces)(pages, dice) },
  'table rows in another order in every page': { changes: 1, change: rowsMoved },
};

/** Findings that are minor or worse and that the unchanged pages do not have. */
async function raisedBy(pages: Pages): Promise<Finding[]> {
  const raised = newFindings(before, await reviewOnce(pages, rules));
  return raised.filter(({ mqmSeverity }) => mqmSeverity !== 'neutral');
}

function shown(findings: readonly Finding[]): string[] {
  return findings.map((finding) =>
    [finding.ruleId, finding.locale, finding.segmentKey, formatFinding(finding, 'en')].join(' '),
  );
}

/** Where the pages have a problem already, a change may make it show at its other end. */
function inCleanCells(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ locale, segmentKey }) => locale === null || isClean(locale, segmentKey));
}

/** Changes that do not touch the same text share the pages. */
async function raisedTogether(change: Change, dice: Dice, together: number): Promise<Finding[]> {
  let pages = realPages;
  for (let index = 0; index < together; index++) pages = change(pages, dice);
  return raisedBy(pages);
}

describe.each(Object.entries(changes))('20 harmless changes: %s', (name, change) => {
  it('raise nothing minor or worse', async () => {
    const dice = new Dice(name.length * 104_729);
    for (let review = 0; review < 4; review++) expect(shown(await raisedTogether(change, dice, 5))).toEqual([]);
  }, 60_000);
});

describe.each(Object.entries(many))(`${size.harmless} harmless changes: %s`, (name, { changes: together, change }) => {
  it('raise nothing minor or worse', async () => {
    const dice = new Dice(name.length * 7919);
    for (let done = 0; goesOn(done, 'harmless'); done += moves)
      expect(shown(inCleanCells(await raisedTogether(change, dice, together)))).toEqual([]);
  }, 120_000);
});

describe(`${size.harmless} harmless changes: a word for another that the locale uses elsewhere`, () => {
  it('raise nothing minor or worse', async () => {
    expect(reworded.length).toBeGreaterThan(60);
    const dice = new Dice(200);
    const together = 5;
    for (let done = 0; goesOn(done, 'harmless'); done += together) {
      const edits: (typeof reworded)[number][] = [];
      while (edits.length < together) {
        const edit = dice.pick(reworded);
        if (edits.every(({ key }) => key !== edit.key)) edits.push(edit);
      }
      expect(shown(inCleanCells(await raisedBy(rewrite(realPages, edits))))).toEqual([]);
    }
  }, 120_000);
});
