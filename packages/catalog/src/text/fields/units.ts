import { fields } from './languages.generated.ts';
import { squashName } from './meaning.ts';

interface Units {
  readonly words: ReadonlySet<string>;
  /** Of languages that set no spaces between words. */
  readonly joined: readonly string[];
}

const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/u;
const signs = /^\s*[%°]/;

let units: Units | undefined;

function known(): Units {
  if (units !== undefined) return units;
  const all = Object.values(fields).flatMap((language) => [...language.units]);
  return (units = {
    words: new Set(all.filter((unit) => !unspaced.test(unit)).map(squashName)),
    joined: all.filter((unit) => unspaced.test(unit)),
  });
}

/** Whether what follows a number is a unit, which makes the number an amount (` ms`, `秒`). */
export function beginsWithUnit(text: string): boolean {
  if (signs.test(text)) return true;
  const [, word = ''] = /^\s?([\p{L}\p{M}µ]+)/u.exec(text) ?? [];
  if (word === '') return false;
  return known().words.has(squashName(word)) || known().joined.some((unit) => word.startsWith(unit));
}
