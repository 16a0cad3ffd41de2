import { createRequire } from 'node:module';
import type * as Hunspell from 'hunspell-asm';
import type { Excerpt } from './excerpt.ts';

const require = createRequire(import.meta.url);

let loading: Promise<Hunspell.HunspellFactory> | undefined;
let loaded: Hunspell.HunspellFactory | undefined;

/**
 * The WebAssembly module of Hunspell, once per process. What it was compiled with leaves a listener behind that only
 * rethrows uncaught exceptions and so spoils their exit status; it is taken away again.
 */
export function loadHunspell(): Promise<Hunspell.HunspellFactory> {
  return (loading ??= (async () => {
    const before = new Set(process.listeners('uncaughtException'));
    const { loadModule } = require('hunspell-asm') as typeof Hunspell;
    loaded = await loadModule({ timeout: 30_000 });
    for (const listener of process.listeners('uncaughtException')) {
      if (!before.has(listener)) process.removeListener('uncaughtException', listener);
    }
    return loaded;
  })());
}

/** Which of an excerpt's words Hunspell accepts. Only after `loadHunspell`. */
export function accepted({ words, aff, dic }: Excerpt): ReadonlySet<string> {
  if (words.length === 0) return new Set();
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
