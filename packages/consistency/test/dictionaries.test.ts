import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadModule } from 'hunspell-asm';
import { describe, expect, it } from 'vitest';
import { random, size } from '../../../scripts/testing/given.ts';
import { filesIn, folderOf, LazyDictionary } from '../src/resources/dictionary/dictionary.ts';
import type { DictionaryFiles } from '../src/resources/dictionary/excerpt.ts';
import { loadHunspell } from '../src/resources/dictionary/hunspell.ts';

await loadHunspell();

/** Reading a whole dictionary takes up to a second, so that `unit` does so for a few: compounds, twofold suffixes, replacements. */
const few = ['en', 'es', 'it', 'sv'];
const installed = readdirSync(dirname(folderOf('dictionary-en') ?? '')).flatMap(
  (name) => /^dictionary-(.+)/.exec(name)?.[1] ?? [],
);
const isSoak = size.faults > 20;
const wordsOfEach = size.faults * 10;

/** What Hunspell itself says with all of the dictionary. */
async function whole({ aff, dic }: DictionaryFiles): Promise<(word: string) => boolean> {
  const factory = await loadModule({ timeout: 30_000 });
  const speller = factory.create(factory.mountBuffer(aff, 'whole.aff'), factory.mountBuffer(dic, 'whole.dic'));
  return (word) => speller.spell(word);
}

/** Entries as they are and with affixes, joined, misspelt, with a capital or none. Words in capitals are never asked about. */
function drawnFrom({ aff, dic }: DictionaryFiles): string[] {
  const draw = random(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const entries = Buffer.from(dic)
    .toString()
    .split('\n')
    .slice(1)
    .flatMap((line) => /^[^/\s]+/.exec(line)?.[0] ?? []);
  const affixes = Buffer.from(aff)
    .toString()
    .split('\n')
    .flatMap((line) => {
      const [kind = '', , strip = '', affix = '', condition] = line.split(/\s+/);
      return /^[SP]FX/.test(kind) && condition !== undefined ? [{ kind, strip, affix: affix.replace(/\/.*/, '') }] : [];
    });
  const part = (text: string): string => (text === '0' ? '' : text);
  const affixed = (word: string): string => {
    if (affixes.length === 0) return word;
    const { kind, strip, affix } = pick(affixes);
    if (kind === 'PFX') return part(affix) + (word.startsWith(strip) ? word.slice(strip.length) : word);
    return (word.endsWith(strip) ? word.slice(0, -strip.length) : word) + part(affix);
  };
  const joined = (word: string): string => word + pick(['', '', 's']) + pick(entries).toLowerCase();
  const misspelt = (word: string): string => {
    const at = Math.floor(draw() * word.length);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  };
  const ways = [
    (word: string) => word,
    affixed,
    (word: string) => affixed(affixed(word)),
    (word: string) => joined(word.toLowerCase()),
    (word: string) => affixed(joined(word)),
    misspelt,
    (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
    (word: string) => word.toLowerCase(),
  ];
  return Array.from({ length: wordsOfEach }, () => pick(ways)(pick(entries))).filter(isAsked);
}

/** Texts are divided at hyphens, before which Hungarian has rules of its own. */
function isAsked(word: string): boolean {
  return word !== '' && !word.includes('-');
}

describe.each(isSoak ? installed : few)('the dictionary %s', (name) => {
  it('knows by excerpts exactly the words that Hunspell knows by all of it', async () => {
    const folder = folderOf(`dictionary-${name}`) ?? '';
    const files = filesIn(folder);
    const knows = await whole(files);
    const dictionary = new LazyDictionary(() => files);
    const words = drawnFrom(files);
    dictionary.expect(words);
    expect(words.filter((word) => dictionary.knows(word))).toEqual(words.filter(knows));
  });
});

describe('a dictionary', () => {
  const files = filesIn(folderOf('dictionary-it') ?? '');

  it('is not read before it is asked', () => {
    let reads = 0;
    const dictionary = new LazyDictionary(() => {
      reads++;
      return files;
    });
    dictionary.expect(['certificato', 'errore']);
    expect(reads).toBe(0);
    expect([dictionary.knows('errore'), dictionary.knows('erorre'), dictionary.knows('certificato')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(reads).toBe(1);
  });

  it('says the same of a word alone and among others', () => {
    const words = drawnFrom(files).slice(0, 40);
    const together = new LazyDictionary(() => files);
    together.expect(words);
    const alone = new LazyDictionary(() => files);
    for (const word of words) expect([word, alone.knows(word)]).toEqual([word, together.knows(word)]);
  });
});
