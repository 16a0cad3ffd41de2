import { createRequire } from 'node:module';
import type { HunspellFactory } from 'hunspell-asm';
import type { DictionaryFiles } from './excerpt.ts';

const require = createRequire(import.meta.url);

let loading: Promise<HunspellFactory> | undefined;
let loaded: HunspellFactory | undefined;

/**
 * The WebAssembly module of Hunspell, once per process. What it was compiled with leaves a listener behind that only
 * rethrows uncaught exceptions and so spoils their exit status; it is taken away again.
 */
export function loadHunspell(): Promise<HunspellFactory> {
  return (loading ??= (async () => {
    const before = new Set(process.listeners('uncaughtException'));
    const { loadModule } = require('hunspell-asm') as typeof import('hunspell-asm');
    loaded = await loadModule({ timeout: 30_000 });
    for (const listener of process.listeners('uncaughtException')) {
      if (!before.has(listener)) process.removeListener('uncaughtException', listener);
    }
    return loaded;
  })());
}

/** Which of the words Hunspell accepts by a dictionary. Only after `loadHunspell`. */
export function accepted(words: readonly string[], { aff, dic }: DictionaryFiles): ReadonlySet<string> {
  if (loaded === undefined) throw new Error('Hunspell is not loaded yet.');
  const affixes = loaded.mountBuffer(aff, 'excerpt.aff');
  const list = loaded.mountBuffer(dic, 'excerpt.dic');
  const speller = loaded.create(affixes, list);
  // Hunspell has copied what it needs.
  loaded.unmount(affixes);
  loaded.unmount(list);
  const known = new Set(words.filter((word) => speller.spell(word)));
  speller.dispose();
  return known;
}
