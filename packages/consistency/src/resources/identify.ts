import type { Identification } from '../rule.ts';

export type Identify = (text: string) => Identification | null;

const anyLetters = /\p{L}/gu;
/** Fewer letters than this are anybody's. */
const fewestLetters = 12;

let identifier: Promise<Identify> | undefined;

/** The language identifier, once per process: an n-gram model over 60 languages that covers no macro-varieties (no pt-BR, zh-Hant). */
export function loadIdentifier(): Promise<Identify> {
  return (identifier ??= (async () => {
    const { eld } = await import('eld/small');
    return (text) => {
      if ((text.match(anyLetters)?.length ?? 0) < fewestLetters) return null;
      const result = eld.detect(text);
      if (result.language === '' || !result.isReliable()) return null;
      const scores = result.getScores();
      const [first = 0, second = 0] = Object.values(scores).sort((one, other) => other - one);
      return {
        language: result.language,
        confidence: first === 0 ? 0 : (first - second) / first,
        likelihood: (language) => scores[language] ?? 0,
      };
    };
  })());
}
