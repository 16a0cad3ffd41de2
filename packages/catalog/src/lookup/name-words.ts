import type { Catalog, LookupMatch } from '../model.ts';
import type { Target } from './answer.ts';
import { codeTarget, eventTarget, match } from './answer.ts';
import { stemOf } from './dictionaries.ts';
import { wordsOf } from './words.ts';

interface WordedName {
  readonly name: string;
  readonly target: Target;
  /** The stems of its words, as names are written in English whatever the language of the page. */
  readonly stems: readonly string[];
}

/** Shorter words (`to`, `is`, `CA`) join others, or stand in too many names to tell one. */
const lengthMin = 3;
/** Words are the same where one begins with the other, and that has so many letters: `cert`, `certificate`; `fail`, `failure`. */
const sharedMin = 4;
/** The share of a text's words that a name must have to be offered. */
const shareMin = 0.6;
/** A single word is found by the letters of a name already. */
const wordsMin = 2;

export interface NameWords {
  readonly names: readonly WordedName[];
}

export function indexNameWords({ events, codes }: Catalog): NameWords {
  const worded = (name: string, target: Target): WordedName => ({ name, target, stems: stemsOf(name) });
  return {
    names: [
      ...events.map((event) => worded(event.name, eventTarget(event))),
      ...codes.flatMap((code) => (code.symbol === null ? [] : [worded(code.symbol, codeTarget(code))])),
    ].filter(({ stems }) => stems.length >= wordsMin),
  };
}

/** Names by their words in any order and inflection: `failed to issue` for `PkcsCertIssue_Failure`. */
export function matchNameWords({ names }: NameWords, text: string): LookupMatch[] {
  const asked = stemsOf(text);
  if (asked.length < wordsMin) return [];
  return names.flatMap(({ name, target, stems }) => {
    const found = asked.filter((word) => stems.some((own) => isSame(own, word)));
    const share = found.length / asked.length;
    if (found.length < wordsMin || share < shareMin) return [];
    const covered = stems.filter((own) => found.some((word) => isSame(own, word))).length / stems.length;
    const [reason, score] =
      share === 1 ? (['NAME_PART', 0.6 + covered * 0.2] as const) : (['TYPO', 0.4 * share] as const);
    return [match(target, reason, score, { understoodAs: name })];
  });
}

function stemsOf(text: string): string[] {
  const stem = stemOf('english') ?? ((word: string) => word);
  const pieces = text
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((run) => run.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/));
  return [
    ...new Set(
      pieces
        .filter((word) => word.length >= lengthMin)
        .flatMap((word) => wordsOf(word).map(({ folded }) => stem(folded))),
    ),
  ];
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= sharedMin && long.startsWith(short);
}
