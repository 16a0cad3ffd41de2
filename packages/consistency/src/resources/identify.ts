import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Eld from 'eld/small';
import { memo } from '../maps.ts';
import type { Identification } from '../rule.ts';

export type Identify = (text: string) => Identification | null;

/** What is used of the package. */
type Model = typeof Eld.eld;

const require = createRequire(import.meta.url);

const anyLetters = /\p{L}/gu;
/** Fewer letters than this are anybody's. */
const fewestLetters = 12;

/** The names under which the model knows languages that it takes together. */
const namedAs: Readonly<Record<string, string>> = { fil: 'tl', id: 'ms', nb: 'no', nn: 'no' };

let model: Model | undefined;

/**
 * The n-gram model over 60 languages, which covers no macro-varieties (no pt-BR, zh-Hant). It takes a quarter of a second and
 * 100 MB, and most pages are known to be in their language by their words: so it is read when a text is first asked about.
 */
function modelOf(): Model {
  return (model ??= (require(fileURLToPath(import.meta.resolve('eld/small'))) as typeof Eld).eld);
}

const coveredBy = memo((eld: Model): ReadonlySet<string> => new Set(Object.values(eld.info().Languages)));

/** The language identifier. Where this version of Node cannot read a module when it is asked for, it is read here. */
export async function loadIdentifier(): Promise<Identify> {
  if (!process.features.require_module) model ??= (await import('eld/small')).eld;
  return identify;
}

function identify(text: string): Identification | null {
  if ((text.match(anyLetters)?.length ?? 0) < fewestLetters) return null;
  const eld = modelOf();
  const result = eld.detect(text);
  if (result.language === '' || !result.isReliable()) return null;
  const scores = result.getScores();
  const [first = 0, second = 0] = Object.values(scores).sort((one, other) => other - one);
  return {
    language: result.language,
    confidence: first === 0 ? 0 : (first - second) / first,
    likelihood(language) {
      const name = namedAs[language] ?? language;
      return coveredBy(eld).has(name) ? (scores[name] ?? 0) : null;
    },
  };
}
