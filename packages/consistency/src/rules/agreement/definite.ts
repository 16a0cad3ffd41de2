import type { Locale } from '@eventide/catalog';
import type { Cell } from '../../model.ts';
import type { LanguageResources } from '../../rule.ts';

const articles = new Set(['den', 'det']);
/** `samma dag` and the like take no ending. */
const withoutEnding = new Set(['samma', 'bra', 'extra']);
const endings = ['en', 'et', 'n', 't'];
/** Of words this short only two are adjectives: `ska` and `öka` are verbs. */
const adjective = /^(?:\p{L}{3,}|ny|en)a$/u;
const clause = 4;

/** A cheap test before the vocabulary is asked. */
export function mayBeArticle(word: string): boolean {
  return word.length === 3 && (word.startsWith('d') || word.startsWith('D'));
}

/**
 * Swedish marks definiteness twice: `den diagnostiska informationen`. Returns the definite form that the noun at `at` should
 * have, or null. A noun that is defined by a relative clause (`som`) does not need it.
 */
export function definiteFormMissing(
  resources: LanguageResources,
  locale: Locale,
  cell: Cell,
  at: number,
): string | null {
  const word = (index: number): string => cell.vocabulary.folded(cell.words[index] ?? 0);
  if (!articles.has(word(at - 2))) return null;
  const noun = word(at);
  if (noun.length < 4 || !adjective.test(word(at - 1)) || withoutEnding.has(word(at - 1))) return null;
  if (resources.knows(locale, word(at - 1)) !== true || resources.knows(locale, noun) !== true) return null;
  for (let next = at + 1; next <= Math.min(at + clause, cell.words.length - 1); next++)
    if (word(next) === 'som') return null;
  const definite = endings.map((ending) => noun + ending).find((form) => resources.knows(locale, form) === true);
  // `den nya enheten`: what looks like another form of a definite noun is one.
  const isDefinite = endings.some(
    (ending) => noun.endsWith(ending) && resources.knows(locale, noun.slice(0, -ending.length)) === true,
  );
  return isDefinite ? null : (definite ?? null);
}
