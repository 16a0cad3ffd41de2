/** Cyrillic and Greek letters that look like Latin ones. */
const latin = new Map([
  ...zip('аеорсухіјѕԁԛԝһ', 'aeopcyxijsdqwh'),
  ...zip('АВЕКМНОРСТУХІЈЅԚԜ', 'ABEKMHOPCTYXIJSQW'),
  ...zip('οναικρτυχγ', 'ovaikptuxy'),
  ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
]);
const cyrillic = new Map(
  [...latin].filter(([letter]) => /\p{Script=Cyrillic}/u.test(letter)).map(([one, other]) => [other, one]),
);
const greek = new Map(
  [...latin].filter(([letter]) => /\p{Script=Greek}/u.test(letter)).map(([one, other]) => [other, one]),
);

function zip(letters: string, others: string): [string, string][] {
  const right = Array.from(others);
  return Array.from(letters).map((letter, index) => [letter, right[index] ?? '']);
}

const scripts = [
  { name: 'Latin', pattern: /\p{Script=Latin}/gu },
  { name: 'Cyrillic', pattern: /\p{Script=Cyrillic}/gu },
  { name: 'Greek', pattern: /\p{Script=Greek}/gu },
] as const;

export interface Mixed {
  /** The letters of the wrong script. */
  readonly strangers: string;
  readonly strangerScript: string;
  readonly mainScript: string;
  readonly corrected: string;
}

/** A Latin acronym inflected in the letters of the language: `SCEPа`. */
const inflectedAcronym = /^\p{Lu}{2,}\p{Ll}+$/u;

/** A word of two scripts in which the letters of one are look-alikes of the other: `сertificate` with a Cyrillic с. */
export function mixedScripts(word: string): Mixed | null {
  if (inflectedAcronym.test(word)) return null;
  const counts = scripts.map(({ name, pattern }) => ({ name, letters: word.match(pattern) ?? [] }));
  const present = counts
    .filter(({ letters }) => letters.length > 0)
    .sort((one, other) => other.letters.length - one.letters.length);
  const [main, stranger] = present;
  if (main === undefined || stranger === undefined || present.length > 2) return null;
  const table = main.name === 'Latin' ? latin : main.name === 'Cyrillic' ? cyrillic : greek;
  if (!stranger.letters.every((letter) => table.has(letter))) return null;
  const strangers = new Set(stranger.letters);
  const corrected = Array.from(word, (letter) => (strangers.has(letter) ? (table.get(letter) ?? letter) : letter)).join(
    '',
  );
  return { strangers: [...strangers].join(' '), strangerScript: stranger.name, mainScript: main.name, corrected };
}
