import type { Identification } from '../rule.ts';

export type Identify = (text: string) => Identification | null;

const anyLetters = /\p{L}/gu;
/** Fewer letters than this are anybody's. */
const fewestLetters = 12;

/** The names under which the model knows languages that it takes together. */
const namedAs: Readonly<Record<string, string>> = { fil: 'tl', id: 'ms', nb: 'no', nn: 'no' };

let identifier: Promise<Identify> | undefined;

/** The language identifier, once per process: an n-gram model over 60 languages that covers no macro-varieties (no pt-BR, zh-Hant). */
export function loadIdentifier(): Promise<Identify> {
  return (identifier ??= (async () => {
    const { eld } = await import('eld/small');
    const covered = new Set(Object.values(eld.info().Languages));
    return (text) => {
      if ((text.match(anyLetters)?.length ?? 0) < fewestLetters) return null;
      const result = eld.detect(text);
      if (result.language === '' || !result.isReliable()) return null;
      const scores = result.getScores();
      const [first = 0, second = 0] = Object.values(scores).sort((one, other) => other - one);
      return {
        language: result.language,
        confidence: first === 0 ? 0 : (first - second) / first,
        likelihood(language) {
          const name = namedAs[language] ?? language;
          return covered.has(name) ? (scores[name] ?? 0) : null;
        },
      };
    };
  })());
}
