import type { Locale } from '@eventide/catalog';
import { type Dice, documentOf, type Edits, type Pages, plainKeys, realPages, segmentOf } from './mutation.ts';

/** A fault put into pages: where it must be found, and what makes the pages without and with it. */
export interface Fault {
  readonly locale: Locale | null;
  /** A finding at a key that begins so finds it. */
  readonly segment: string;
  /** What no other fault of the same pages may touch. */
  readonly place: string;
  readonly clean: Edits;
  /** On top of `clean`. */
  readonly faulty: Edits;
  /** Instead of `faulty`, where whole lines are concerned. */
  readonly change?: (pages: Pages) => Pages;
}

export interface FaultKind {
  /** How many faults the same pages can bear without hiding each other. */
  readonly together: number;
  readonly make: (dice: Dice) => Fault;
}

const proseKinds = ['EVENT_DESCRIPTION', 'CODE_MESSAGE'] as const;
const prose = plainKeys(realPages, proseKinds, 30);
const long = prose.filter((key) => segmentOf(realPages, 'es-ES', key).text.length > 100);
const identifiers = plainKeys(realPages, ['EVENT_NAME', 'CODE_NAME']).filter((key) => key !== 'code/0x00000000/name');
const codeLists = plainKeys(realPages, ['EVENT_CODES']);
/** Texts of several sentences, as many in every locale. */
const twoSentences = prose.filter((key) => {
  const counts = [...realPages.keys()].map((locale) => sentencesOf(segmentOf(realPages, locale, key).markdown).length);
  return counts.every((count) => count > 1 && count === counts[0]);
});

function anyLocale(dice: Dice): Locale {
  return dice.pick([...realPages.keys()]);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

/** One cell of one locale rewritten; `clean` may have rewritten it in every locale before. */
function inOneCell(dice: Dice, keys: readonly string[], to: (markdown: string) => string, clean: Edits = []): Fault {
  for (;;) {
    const locale = anyLocale(dice);
    const segment = dice.pick(keys);
    const own = clean.find((edit) => edit.locale === locale && edit.key === segment);
    const before = own?.markdown ?? segmentOf(realPages, locale, segment).markdown;
    const markdown = to(before);
    if (markdown === before) continue;
    const faulty = [...clean.filter((edit) => edit !== own), { locale, key: segment, markdown }];
    return { clean, faulty, locale, segment, place: segment };
  }
}

function inAllLocales(key: string, to: (markdown: string) => string): Edits {
  return [...realPages.keys()].map((locale) => ({
    locale,
    key,
    markdown: to(segmentOf(realPages, locale, key).markdown),
  }));
}

function inPages(locale: Locale | null, segment: string, place: string, change: (pages: Pages) => Pages): Fault {
  return { clean: [], faulty: [], locale, segment, place, change };
}

function inPage(locale: Locale, to: (source: string) => string): (pages: Pages) => Pages {
  return (pages) => new Map(pages).set(locale, to(pages.get(locale) ?? ''));
}

/** A token at the end of the first sentence, in every locale: a clean catalogue whose tokens are known. */
function withToken(dice: Dice, key: string, token: string): Edits {
  const inBrackets = dice.roll(2) === 0;
  return inAllLocales(key, (text) => {
    const [first = '', ...rest] = sentencesOf(text);
    const ended = first.endsWith('.');
    const body = ended ? first.slice(0, -1) : first;
    const extended = inBrackets ? `${body} (${token})` : `${body}: ${token}`;
    return [`${extended}${ended ? '.' : ''}`, ...rest].join(' ');
  });
}

function letters(dice: Dice, count: number, from: string): string {
  return Array.from({ length: count }, () => from.charAt(dice.roll(from.length))).join('');
}

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

function tokenFault(dice: Dice, token: string, to: (markdown: string) => string): Fault {
  const key = dice.pick(prose);
  return inOneCell(dice, [key], to, withToken(dice, key, token));
}

/** Table rows as lines: `event/20102`'s line begins with its ID. */
function rowLines(source: string): { readonly line: string; readonly key: string }[] {
  return documentOf(source).eventRows.map(({ key, place }) => ({
    key,
    line: source.split('\n')[place.line - 1] ?? '',
  }));
}

const metaFields = ['manager', 'ms.author', 'ms.date', 'ms.service', 'ms.suite', 'search.appverid', 'ms.reviewer'];

/** By rule: a fault of the kind that the rule is for. */
export const faultKinds: Readonly<Record<string, FaultKind>> = {
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

  'row-missing': {
    together: 5,
    make: (dice) => {
      const locale = anyLocale(dice);
      const { key, line } = dice.pick(rowLines(realPages.get(locale) ?? ''));
      return inPages(
        locale,
        key,
        key,
        inPage(locale, (source) => source.replace(`${line}\n`, '')),
      );
    },
  },

  'row-order': {
    together: 1,
    make: (dice) => {
      const locale = anyLocale(dice);
      const rows = rowLines(realPages.get(locale) ?? '');
      const at = dice.roll(rows.length - 1);
      const [one, other] = [rows[at]?.line ?? '', rows[at + 1]?.line ?? ''];
      const swapped = inPage(locale, (source) => source.replace(`${one}\n${other}\n`, `${other}\n${one}\n`));
      return inPages(locale, 'event/', `${locale} ${at}`, swapped);
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
      const codes = documentOf(realPages.get('es-ES') ?? '').codeRows.filter(
        ({ literal }) => literal.length === 10 && literal !== '0x00000000',
      );
      const { literal, key } = dice.pick(codes);
      const at = 3 + dice.roll(6);
      const broken = dice.pick([
        literal.slice(0, at) + literal.slice(at + 1),
        `${literal.slice(0, at)}0${literal.slice(at)}`,
        `${literal.slice(0, at)}A${literal.slice(at)}`,
      ]);
      const change = (pages: Pages): Pages =>
        new Map([...pages].map(([locale, page]) => [locale, page.replace(`\n| ${literal} |`, `\n| ${broken} |`)]));
      return inPages(null, '', `${key} ${broken}`, change);
    },
  },

  'invariant-lost': {
    together: 10,
    make: (dice) => {
      const token = anyToken(dice);
      return tokenFault(dice, token, (text) => text.replace(` (${token})`, '').replace(`: ${token}`, ''));
    },
  },

  'invariant-added': {
    together: 10,
    make: (dice) => {
      const token = anyToken(dice);
      return inOneCell(dice, prose, (text) => text.replace(/(?=\.? |\.?$)/, ` ${token}`));
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
    make: (dice) =>
      inOneCell(dice, long, (text) => {
        const words = text.split(' ');
        return `${words.slice(0, Math.floor(words.length * 0.35)).join(' ')}.`;
      }),
  },

  'sentence-count': {
    together: 8,
    make: (dice) =>
      inOneCell(dice, twoSentences, (text) => {
        const sentences = sentencesOf(text);
        return dice.roll(2) === 0 ? sentences.slice(0, -1).join(' ') : [...sentences, sentences[0] ?? ''].join(' ');
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
            () => text.replace('**', '@no__t-0**'),
            () => text.replace(/\*\*(?=[^*]*$)/, ''),
          ])(),
        marked,
      );
    },
  },

  'metadata-drift': {
    together: 1,
    make: (dice) => {
      const locale = anyLocale(dice);
      const field = dice.pick(metaFields);
      const line = new RegExp(`^${field.replace('.', '\\.')}: .*\n`, 'm');
      const by = dice.roll(2) === 0 ? '' : `${field}: other\n`;
      return inPages(
        locale,
        'meta/',
        `${locale} ${field} ${by}`,
        inPage(locale, (source) => source.replace(line, by)),
      );
    },
  },

  'stale-source': {
    together: 1,
    make: (dice) => {
      const field = `meta/${dice.pick(['ms.openlocfilehash', 'ms.sourcegitcommit'])}`;
      const locale = anyLocale(dice);
      const clean = inAllLocales(field, () => '7b75faa501fa91dc');
      const faulty = clean.map((edit) => (edit.locale === locale ? { ...edit, markdown: '2d9556cc0357e76e' } : edit));
      return { clean, faulty, locale: null, segment: field, place: `${locale} ${field}` };
    },
  },
};
