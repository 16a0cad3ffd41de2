import type { Locale } from '@eventide/catalog';
import { type InEach, pairs, type Template, type Words } from '../faults/words.ts';
import type { Language, Words as OwnWords } from './language.ts';

/** What faults of the pages of some languages are made of. */
export function wordsOf(languages: readonly Language[]): Words {
  const byLocale = new Map(languages.map(({ locale, words }) => [locale, words]));

  function inEach<T>(of: (words: OwnWords, locale: Locale) => T): Readonly<Record<Locale, T>> {
    return Object.fromEntries([...byLocale].map(([locale, words]) => [locale, of(words, locale)]));
  }
  /** By index, one of each language. */
  function each(count: number, of: (words: OwnWords, at: number) => string | undefined): InEach[] {
    return Array.from({ length: count }, (_, at) => inEach((words) => of(words, at) ?? ''));
  }
  const phrase = (words: OwnWords, head: string, thing: string): string =>
    words.phrase.replace('{head}', head).replace('{thing}', thing);

  const things = each(counts.things, ({ things: own }, at) => own[at]);
  return {
    things,
    newThings: each(counts.newThings, ({ newThings: own }, at) => own[at]),
    templates: Array.from({ length: counts.templates }, (_, at): Template => ({
      text: inEach(({ templates }) => templates[at]?.text ?? ''),
      synonyms: inEach(({ templates }) => pairs(templates[at]?.synonyms ?? '')),
    })),
    withoutThing: (text, thing) => text.replace(new RegExp(` ${thing}|${thing}の`, 'u'), ''),
    // Where no ending tells the gender of a noun, any sentence will do.
    agreeing: each(
      counts.agreeing,
      ({ agreeing, named }, at) =>
        agreeing?.[at] ?? named.text.replace('{}', named.nouns[0] ?? '').replace('{name}', 'Contoso'),
    ),
    named: each(counts.named, ({ named }, at) =>
      named.text.replace('{}', named.nouns[at] ?? '').replace('{name}', '{}'),
    ),
    namedBehind: [...byLocale].flatMap(([locale, { named }]) => (named.isBehind === true ? [locale] : [])),
    frames: each(counts.frames, ({ frames }, at) => frames[at]),
    phrases: Array.from({ length: counts.heads }, (_, head) =>
      slippedThings.map((thing) => {
        const usual = inEach((words) => phrase(words, words.heads[head] ?? '', words.things[thing] ?? ''));
        const loose = [...byLocale].flatMap(([locale, { slip }]) =>
          slip === undefined ? [] : [[locale, (usual[locale] ?? '').replace(...slip)] as const],
        );
        return { usual, loose: Object.fromEntries(loose) };
      }),
    ).flat(),
    denials: inEach(({ denials }) => denials),
    denied: inEach(({ denied }) => denied),
    concepts: Array.from({ length: counts.nouns }, (_, at) => ({
      roots: inEach(({ nouns }) => nouns[at]?.[0] ?? /./u),
      forms: inEach(({ nouns }) => nouns[at]?.[1] ?? ''),
    })),
    strangers: inEach(({ strangers }) => strangers),
    unsteady: [...byLocale].flatMap(([locale, { isUnsteady }]) => (isUnsteady === true ? [locale] : [])),
    buttons: inEach(({ buttons }) => buttons),
  };
}

/** How many of each there are in every language. */
const counts = { things: 8, newThings: 6, templates: 4, agreeing: 12, named: 4, frames: 3, heads: 3, nouns: 10 };

/** The things before which the languages that have a `slip` lose an article: the server, the certificate, the folder, the report. */
const slippedThings = [0, 3, 5, 6];
