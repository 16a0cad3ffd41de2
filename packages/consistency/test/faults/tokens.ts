import type { Dice, Edits } from '../mutation.ts';
import {
  type Fault,
  type FaultKind,
  type Field,
  isEnded,
  isSpaced,
  joined,
  letters,
  sentencesOf,
  stopOf,
  withoutStop,
} from './fault.ts';

function version(dice: Dice): string {
  return `${1 + dice.roll(9)}.${100 + dice.roll(9000)}.${dice.roll(2) === 0 ? 'x' : dice.roll(90)}.${dice.roll(2) === 0 ? 'x' : dice.roll(9)}`;
}

function acronym(dice: Dice): string {
  return letters(dice, 3 + dice.roll(3), 'BCDFGHJKLMNPQRSTVWXZ');
}

function anyToken(dice: Dice): string {
  return dice.pick([
    () => version(dice),
    () => acronym(dice),
    () => String(20 + dice.roll(9000)),
    () => `0x${letters(dice, 8, '0123456789ABCDEF')}`,
    () => `https://aka.ms/${letters(dice, 8, 'abcdefghijklm')}`,
    () => `${letters(dice, 3, 'BCDFG')}_${letters(dice, 4, 'aeiou')}`,
  ])();
}

/** Faults of tokens, lengths and markup, by the rule that is for them. */
export function tokenFaults(field: Field): Readonly<Record<string, FaultKind>> {
  const { locales, first, prose, markdownOf, inOneCell, inAllLocales } = field;
  const long = prose.filter((key) => markdownOf(first, key).length > 100);
  /** Texts of several sentences, as many in every locale. */
  const severalSentences = prose.filter((key) => {
    const counts = locales.map((locale) => sentencesOf(markdownOf(locale, key)).length);
    return counts.every((count) => count > 1 && count === counts[0]);
  });

  /** A token at the end of the first sentence, in every locale: a clean catalogue whose tokens are known. */
  function withToken(dice: Dice, key: string, token: string): Edits {
    const inBrackets = dice.roll(2) === 0;
    return inAllLocales(key, (text, locale) => {
      const [start = '', ...rest] = sentencesOf(text);
      const stop = isEnded(start) ? stopOf(locale) : '';
      const body = withoutStop(start);
      const extended = inBrackets ? `${body} (${token})` : `${body}: ${token}`;
      return joined([`${extended}${stop}`, ...rest], locale);
    });
  }

  function tokenFault(dice: Dice, token: string, to: (markdown: string) => string): Fault {
    const key = dice.pick(prose);
    return inOneCell(dice, [key], to, { clean: withToken(dice, key, token) });
  }

  return {
    'invariant-lost': {
      together: 10,
      better: ['literal-broken'],
      make: (dice) => {
        const token = anyToken(dice);
        return tokenFault(dice, token, (text) => text.replace(` (${token})`, '').replace(`: ${token}`, ''));
      },
    },

    'invariant-added': {
      together: 10,
      better: ['literal-broken'],
      make: (dice) => {
        const token = anyToken(dice);
        return inOneCell(dice, prose, (text) => text.replace(/(?=\.? |[.。]?$)/, ` ${token}`));
      },
    },

    'invariant-swapped': {
      together: 6,
      better: ['invariant-lost'],
      make: (dice) => {
        const [kept, lost] = [acronym(dice), acronym(dice)];
        const key = dice.pick(prose);
        const clean = inAllLocales(key, (text) => `${kept} ${lost}: ${text}`);
        return inOneCell(dice, [key], (text) => text.replace(`${kept} ${lost}:`, `${kept} ${kept}:`), { clean });
      },
    },

    'literal-broken': {
      together: 10,
      make: (dice) => {
        if (dice.roll(3) === 0) {
          const token = acronym(dice);
          return tokenFault(dice, token, (text) => text.replace(token, token.toLowerCase()));
        }
        const token = dice.roll(2) === 0 ? version(dice) : `0x${letters(dice, 8, '0123456789ABCDEF')}`;
        const at = token.startsWith('0x') ? 3 + dice.roll(5) : token.indexOf('.') + 1;
        return tokenFault(dice, token, (text) => text.replace(token, `${token.slice(0, at)} ${token.slice(at)}`));
      },
    },

    'length-outlier': {
      together: 4,
      better: ['sentence-count', 'concept-missing', 'invariant-lost'],
      make: (dice) => {
        const share = (25 + dice.roll(12)) / 100;
        return inOneCell(dice, long, (text, locale) => {
          if (!isSpaced(locale)) return text.slice(0, Math.floor(text.length * share)) + stopOf(locale);
          const words = text.split(' ');
          return `${words.slice(0, Math.floor(words.length * share)).join(' ')}.`;
        });
      },
    },

    'sentence-count': {
      together: 8,
      better: ['concept-missing', 'invariant-lost', 'invariant-added', 'length-outlier'],
      make: (dice) =>
        inOneCell(dice, severalSentences, (text, locale) => {
          const sentences = sentencesOf(text);
          const at = dice.roll(sentences.length);
          return dice.roll(2) === 0
            ? joined(
                sentences.filter((_, index) => index !== at),
                locale,
              )
            : joined([...sentences, sentences[at] ?? ''], locale);
        }),
    },

    markup: {
      together: 8,
      make: (dice) => {
        const key = dice.pick(prose);
        const marked = inAllLocales(key, (text) => text.replace(/(\p{L}{4,})(?=[^\p{L}]*$)/u, '**$1**'));
        return inOneCell(
          dice,
          [key],
          (text) =>
            dice.pick([
              () => text.replaceAll('**', ''),
              () => text.replace('**', '** '),
              () => text.replace('**', `@no__t-${dice.roll(9)}**`),
              () => text.replace(/\*\*(?=[^*]*$)/, ''),
            ])(),
          { clean: marked },
        );
      },
    },
  };
}
