let words: ReadonlySet<string> | null = null;

/** Days, months and languages: English always capitalises them, many languages do not. */
export function isCapitalisedInEnglish(word: string): boolean {
  words ??= new Set([...daysAndMonths(), ...languages()]);
  return words.has(word);
}

function* daysAndMonths(): Generator<string> {
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  for (let at = 0; at < 12; at++) {
    yield weekday.format(Date.UTC(2024, 0, at + 1));
    yield month.format(Date.UTC(2024, at, 1));
  }
}

/** The languages that have a code of two letters (ISO 639-1). */
function* languages(): Generator<string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
  for (const one of letters) {
    for (const other of letters) {
      const name = names.of(one + other);
      if (name !== undefined) yield name;
    }
  }
}
