import type { Locale } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/model.ts';
import { rules } from '../src/rules.generated.ts';
import { Dice, documentOf, type Edits, newFindings, realPages, reviewOnce, rewrite, segmentOf } from './mutation.ts';

const wanted = 0.9;
const locales = [...realPages.keys()];
const keysOf = (kind: string): string[] =>
  documentOf(realPages.get('es-ES') ?? '')
    .segments.filter(({ key }) => key.endsWith(kind))
    .map(({ key }) => key);
const prose = [...keysOf('/description'), ...keysOf('/message')].filter((key) => !key.startsWith('page/'));

interface Fault {
  readonly locale: Locale;
  readonly keys: readonly string[];
  readonly edits: Edits;
}

function markdownOf(locale: Locale, key: string): string {
  return segmentOf(realPages, locale, key).markdown;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

function edit(locale: Locale, key: string, to: (text: string) => string): Fault {
  return { locale, keys: [key], edits: [{ locale, key, markdown: to(markdownOf(locale, key)) }] };
}

async function newIn(fault: Fault, ids: readonly string[]): Promise<Finding[]> {
  const able = rules.filter(({ id }) => ids.includes(id));
  const before = await reviewOnce(realPages, able);
  return newFindings(before, await reviewOnce(rewrite(realPages, fault.edits), able)).filter(
    ({ mqmSeverity }) => mqmSeverity !== 'neutral',
  );
}

/** Faults that no new finding in their locale shows, by its own place or by its evidence. */
async function missed(faults: readonly Fault[], ids: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const fault of faults) {
    const found = await newIn(fault, ids);
    const isFound = found.some(({ locale, segmentKey, evidence }) => {
      const places = [{ locale, segmentKey }, ...evidence];
      return (
        locale === fault.locale &&
        places.some((place) => place.locale === locale && fault.keys.includes(place.segmentKey))
      );
    });
    if (!isFound) left.push(JSON.stringify(fault.edits));
  }
  return left;
}

/** Every statement of an outcome in the words of the other outcome of the same operation, but for those that are wrong already. */
function turnedStatements(): Fault[] {
  const { eventRows } = documentOf(realPages.get('es-ES') ?? '');
  const isOutcome = (name: string): boolean => /_(?:Success|Failure)$/.test(name);
  return eventRows.flatMap(({ key, name }) => {
    const other = eventRows.find(
      (row) =>
        row.name !== name && isOutcome(name) && isOutcome(row.name) && row.name.split('_')[0] === name.split('_')[0],
    );
    if (other === undefined) return [];
    return locales
      .filter((locale) => !(locale === 'it-IT' && key.startsWith('event/205')))
      .map((locale) =>
        edit(locale, `${key}/description`, (text) => {
          const [turned = ''] = sentencesOf(markdownOf(locale, `${other.key}/description`));
          const [, ...rest] = sentencesOf(text);
          return [rest.length === 0 || turned.endsWith('.') ? turned : `${turned}.`, ...rest].join(' ');
        }),
      );
  });
}

/** Nouns that stand for one thing throughout the page, and words of the same kind that stand nowhere. */
const nouns: Readonly<Record<Locale, readonly RegExp[]>> = {
  'es-ES': [/\bevento\b/g, /\bmensaje\b/g, /\bcliente\b/g, /\bconector\b/g, /\bsolicitud\b/g],
  'it-IT': [/\bevento\b/g, /\bmessaggio\b/g, /\bclient\b/g, /\brichiesta\b/g],
  'pt-PT': [/\bevento\b/g, /\bmensagem\b/g, /\bcliente\b/g, /\bconector\b/g, /\bsolicitação\b/g],
  'ru-RU': [/(?<!\p{L})событии(?!\p{L})/gu, /(?<!\p{L})клиента(?!\p{L})/gu, /(?<!\p{L})соединителя(?!\p{L})/gu],
  'sv-SE': [/\bcertifikat\b/g, /\banslutningsappen\b/g, /\bservern\b/g],
};

/** Texts of a locale in which a noun stands just once. */
function placesOf(locale: Locale, noun: RegExp): string[] {
  return prose.filter((key) => [...markdownOf(locale, key).matchAll(noun)].length === 1);
}

function inNouns(make: (locale: Locale, noun: RegExp, places: readonly string[]) => Fault[]): Fault[] {
  return locales.flatMap((locale) =>
    (nouns[locale] ?? []).flatMap((noun) => {
      const places = placesOf(locale, noun);
      return places.length < 3 ? [] : make(locale, noun, places);
    }),
  );
}

function sampleOf<T>(faults: readonly T[], count: number): T[] {
  const dice = new Dice(faults.length);
  const left = [...faults];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(dice.roll(left.length), 1)[0]).filter(
    (fault) => fault !== undefined,
  );
}

const terms = ['term-inconsistent', 'term-ambiguous', 'concept-missing'];

describe('a statement in the words of the opposite outcome', () => {
  it('is critical wherever it stands', async () => {
    const faults = turnedStatements();
    expect(faults.length).toBeGreaterThan(60);
    const left = await missed(faults, ['polarity']);
    expect(left.length, left.join('\n')).toBeLessThanOrEqual(faults.length * (1 - wanted));
  }, 120_000);

  it('casts no blame on another event', async () => {
    for (const fault of sampleOf(turnedStatements(), 20)) {
      const elsewhere = (await newIn(fault, ['polarity'])).filter(({ segmentKey }) => !fault.keys.includes(segmentKey));
      expect(elsewhere.map(({ locale, segmentKey }) => `${locale ?? ''} ${segmentKey}`)).toEqual([]);
    }
  }, 120_000);
});

describe('a term', () => {
  const kinds: Readonly<Record<string, Fault[]>> = {
    'left out of a sentence': inNouns((locale, noun, places) =>
      places.map((key) => edit(locale, key, (text) => text.replace(noun, '').replace(/ {2,}/g, ' '))),
    ),
    'called by another name in two places': inNouns((locale, noun, places) =>
      places.slice(1).map((key, index) => {
        const keys = [places[index] ?? key, key];
        const edits = keys.map((own) => ({
          locale,
          key: own,
          markdown: markdownOf(locale, own).replace(noun, 'trombolin'),
        }));
        return { locale, keys, edits };
      }),
    ),
    'called by the name of another thing': inNouns((locale, noun, places) => {
      const others = (nouns[locale] ?? []).filter((other) => other !== noun);
      return places.flatMap((key) =>
        others.slice(0, 2).map((other) => {
          const [there = key] = placesOf(locale, other);
          const word = other.exec(markdownOf(locale, there))?.[0] ?? '';
          other.lastIndex = 0;
          return edit(locale, key, (text) => text.replace(noun, word));
        }),
      );
    }),
  };

  it.each(Object.entries(kinds))(
    '%s is found',
    async (_, all) => {
      const faults = sampleOf(all, 60);
      expect(faults.length).toBeGreaterThan(40);
      const left = await missed(faults, terms);
      expect(left.length, left.join('\n')).toBeLessThanOrEqual(faults.length * (1 - wanted));
    },
    120_000,
  );
});

describe('sentences that all locales word alike', () => {
  const alike = [
    ['event/20501/description', 'event/20502/description', 1],
    ['event/20400/description', 'event/20402/description', 1],
    ['event/20100/description', 'event/20102/description', 1],
    ['event/20200/description', 'event/20202/description', 1],
  ] as const;

  it('are found where one locale changes a word in one of them', async () => {
    const faults = alike.flatMap(([one, other, sentence]) =>
      locales.flatMap((locale) =>
        [one, other].flatMap((key) =>
          [0.3, 0.6, 0.9].map((share) =>
            edit(locale, key, (text) => {
              const sentences = sentencesOf(text);
              const words = (sentences[sentence] ?? '').split(' ');
              words[Math.floor(words.length * share)] = 'trombolin';
              return sentences.map((own, index) => (index === sentence ? words.join(' ') : own)).join(' ');
            }),
          ),
        ),
      ),
    );
    const left = await missed(sampleOf(faults, 60), ['same-source-different']);
    expect(left.length, left.join('\n')).toBeLessThanOrEqual(60 * (1 - wanted));
  }, 120_000);

  it('are found where only one locale words two sources alike', async () => {
    const told = [
      ['event/20100/description', 'event/20200/description'],
      ['event/20102/description', 'event/20202/description'],
      ['event/20200/description', 'event/20100/description'],
      ['event/20202/description', 'event/20102/description'],
    ] as const;
    const faults = told.flatMap(([from, to]) =>
      locales.map((locale) =>
        edit(locale, to, (text) => {
          const [, theirs = ''] = sentencesOf(markdownOf(locale, from));
          return sentencesOf(text)
            .map((own, index) => (index === 1 ? theirs : own))
            .join(' ');
        }),
      ),
    );
    const left = await missed(faults, ['different-source-same']);
    expect(left.length, left.join('\n')).toBeLessThanOrEqual(faults.length * (1 - wanted));
  }, 120_000);
});
