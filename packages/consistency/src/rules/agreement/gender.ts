import type { Genders } from '../../language/language.ts';

/** The determiner that the noun needs instead, or null where they agree or the gender is unknown. */
export function determinerInstead(data: Genders, determiner: string, noun: string): string | null {
  const isMasculine = data.masculine.test(noun);
  if (isMasculine === data.feminine.test(noun)) return null;
  for (const [masculine, feminine] of data.determiners) {
    if (determiner === (isMasculine ? feminine : masculine)) return isMasculine ? masculine : feminine;
  }
  return null;
}
