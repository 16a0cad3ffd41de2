import type { Definiteness } from '../../language/language.ts';
import type { Cell } from '../../model.ts';
import type { LanguageResources } from '../../rule.ts';

/** Words after the noun among which a relative clause that defines it begins. */
const clause = 4;

/**
 * Swedish marks definiteness twice: `den diagnostiska informationen`. Returns the definite form that the noun at `at` should
 * have, or null. A noun that is defined by a relative clause (`som`) does not need it.
 */
export function definiteFormMissing(
  resources: LanguageResources,
  cell: Cell,
  at: number,
  { adjective, undeclined, endings, relative }: Definiteness,
): string | null {
  const word = (index: number): string => cell.vocabulary.folded(cell.words[index] ?? 0);
  const { locale } = cell;
  const noun = word(at);
  if (noun.length < 4 || !adjective.test(word(at - 1)) || undeclined.has(word(at - 1))) return null;
  for (let next = at + 1; next <= Math.min(at + clause, cell.words.length - 1); next++)
    if (word(next) === relative) return null;
  // A noun that has the ending: no dictionary needs to be asked.
  if (
    endings.some((ending) => noun.endsWith(ending) && cell.vocabulary.id(noun.slice(0, -ending.length)) !== undefined)
  )
    return null;
  const forms = endings.map((ending) => noun + ending);
  const bases = endings.filter((ending) => noun.endsWith(ending)).map((ending) => noun.slice(0, -ending.length));
  resources.expect(locale, [word(at - 1), noun, ...forms, ...bases]);
  if (resources.knows(locale, word(at - 1)) !== true || resources.knows(locale, noun) !== true) return null;
  // `den nya enheten`: what looks like another form of a definite noun is one.
  if (bases.some((base) => resources.knows(locale, base) === true)) return null;
  return forms.find((form) => resources.knows(locale, form) === true) ?? null;
}
