import type { Document } from '../model.ts';
import { joinAliases, normaliseLiteral } from '../parse/aliases.ts';
import { isCodeLiteral } from '../text/code.ts';
import { withinOneEdit } from '../text/edits.ts';

/**
 * What malformed literals of the code tables stand for: the citation they are near (`joinAliases`), or the well-formed literal
 * that another locale has in their place. A slip that most locales have copied does not outvote the one that is right.
 * @returns canonical code by normalised malformed literal
 */
export function joinLiterals(pages: readonly Document[]): ReadonlyMap<string, string> {
  const declared = pages.map(({ codeRows }) => new Set(codeRows.map(({ literal }) => normaliseLiteral(literal))));
  const cited = pages.flatMap(({ eventRows }) => eventRows.flatMap(({ citedCodes }) => citedCodes));
  const all = new Set(declared.flatMap((literals) => [...literals]));
  const joined = new Map(joinAliases(all, cited));
  for (const literal of all) {
    if (joined.has(literal) || isCodeLiteral(literal) || !/0x/i.test(literal)) continue;
    const having = declared.filter((literals) => literals.has(literal));
    const near = [...all].filter(
      (other) => isCodeLiteral(other) && isNear(literal, other) && having.every((literals) => !literals.has(other)),
    );
    const [only] = near;
    if (only !== undefined && near.length === 1) joined.set(literal, only);
  }
  return joined;
}

/** One edit away, or the same but for signs around it (`=0x87D101F8`). */
function isNear(malformed: string, code: string): boolean {
  const bare = normaliseLiteral(malformed.replace(/^[^0]+|[^0-9A-Fa-f]+$/g, ''));
  return withinOneEdit(malformed, code) || bare === code;
}
