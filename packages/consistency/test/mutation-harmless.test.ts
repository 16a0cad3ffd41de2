import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules.generated.ts';
import { Dice, newFindings, type Pages, realPages, reviewOnce } from './mutation.ts';

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
/** What changes how a page is written and nothing of what it says. */
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

const each = Math.ceil(200 / Object.keys(changes).length);

describe.each(Object.entries(changes))('a harmless change: %s', (name, change) => {
  it('raises nothing minor or worse', async () => {
    const dice = new Dice(name.length * 104_729);
    // Changes that do not touch each other share the pages.
    const together = 4;
    for (let done = 0; done < each; done += together) {
      let pages = realPages;
      for (let index = 0; index < together; index++) pages = change(pages, dice);
      const raised = newFindings(before, await reviewOnce(pages, rules));
      const weighty = raised.filter(({ mqmSeverity }) => mqmSeverity !== 'neutral');
      const shown = weighty.map(({ ruleId, locale, segmentKey, message }) =>
        [ruleId, locale, segmentKey, message].join(' '),
      );
      expect(shown).toEqual([]);
    }
  }, 60_000);
});
