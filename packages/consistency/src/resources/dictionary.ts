import { loadModule, type HunspellFactory } from 'hunspell-asm';
import { remembered } from './remembered.ts';

/** Whether a language's spelling dictionary has a word, in any inflection it derives. */
export type Dictionary = (word: string) => boolean;

let hunspell: Promise<HunspellFactory> | undefined;

/**
 * The WebAssembly module of Hunspell, once per process. What it was compiled with leaves a listener behind that only
 * rethrows uncaught exceptions and so spoils their exit status; it is taken away again.
 */
function loadHunspell(): Promise<HunspellFactory> {
  return (hunspell ??= (async () => {
    const before = new Set(process.listeners('uncaughtException'));
    const factory = await loadModule({ timeout: 30_000 });
    for (const listener of process.listeners('uncaughtException')) {
      if (!before.has(listener)) process.removeListener('uncaughtException', listener);
    }
    return factory;
  })());
}

const loading = new Map<string, Promise<Dictionary | null>>();
let queue: Promise<unknown> = Promise.resolve();

/**
 * Loads the npm package `dictionary-<name>` (`pt-pt`, `sv`); null where it is not installed. Kept for the life of the process.
 * Hunspell takes up to a second to read one, so they are read one after the other with the event loop let in between.
 */
export function loadDictionary(name: string): Promise<Dictionary | null> {
  const known = loading.get(name);
  if (known !== undefined) return known;
  const loaded = queue.then(() => readDictionary(name));
  queue = loaded.catch(() => null);
  loading.set(name, loaded);
  return loaded;
}

async function readDictionary(name: string): Promise<Dictionary | null> {
  const data = await importData(`dictionary-${name}`);
  if (data === null) return null;
  const factory = await loadHunspell();
  await new Promise((resolve) => setImmediate(resolve));
  const affixes = factory.mountBuffer(data.aff, `${name}.aff`);
  const words = factory.mountBuffer(data.dic, `${name}.dic`);
  const speller = factory.create(affixes, words);
  // Hunspell has copied what it needs.
  factory.unmount(affixes);
  factory.unmount(words);
  return remembered((word) => speller.spell(word));
}

interface DictionaryData {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

async function importData(packageName: string): Promise<DictionaryData | null> {
  try {
    const module = (await import(packageName)) as { readonly default: DictionaryData };
    return module.default;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
