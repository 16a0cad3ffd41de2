/** The endings of nouns that determine their gender, and the words before a noun that agree with it. */
export interface GenderData {
  readonly masculine: RegExp;
  readonly feminine: RegExp;
  /** Words of the other gender, each with its counterpart: `do` for masculine, `da` for feminine. */
  readonly determiners: readonly (readonly [masculine: string, feminine: string])[];
}

function pairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map((pair) => pair.split('/') as [string, string]);
}

// Left out: what is something else too (Portuguese `a`, a preposition; Spanish `-aje`, also of verbs), and endings with exceptions among
// everyday nouns (French `-ité`: comité; `-teur`: hauteur; Catalan `-tat`: resultat).
export const genders: Readonly<Record<string, GenderData>> = {
  ca: {
    masculine: /.{3}(?:dor|tor|atge)$/u,
    feminine: /.{2}(?:ció|sió|xió)$/u,
    determiners: pairs('el/la del/de-la un/una aquest/aquesta'),
  },
  es: {
    masculine: /.{3}(?:dor|tor|miento)$/u,
    feminine: /.{2}(?:ción|sión|xión|dad|tud)$/u,
    determiners: pairs('el/la un/una este/esta ese/esa'),
  },
  fr: {
    masculine: /.{2}(?:ateur|isme)$/u,
    feminine: /.{2}(?:[^s]tion|sion|xion)$/u,
    determiners: pairs('le/la un/une ce/cette'),
  },
  it: {
    masculine: /.{3}(?:tore|mento|ismo)$/u,
    feminine: /.{2}(?:zione|sione|ità)$/u,
    determiners: pairs('il/la del/della nel/nella dal/dalla al/alla sul/sulla un/una questo/questa'),
  },
  pt: {
    masculine: /.{3}(?:dor|tor|mento|ismo)$/u,
    feminine: /^(?!coração|artesão|cortesão|calção|brasão|diapasão|personagem).{2,}(?:ção|são|exão|dade|agem)$/u,
    determiners: pairs('do/da no/na um/uma pelo/pela este/esta esse/essa deste/desta desse/dessa neste/nesta num/numa'),
  },
};

/** The determiner that the noun needs instead, or null where they agree or the gender is unknown. */
export function determinerInstead(data: GenderData, determiner: string, noun: string): string | null {
  const isMasculine = data.masculine.test(noun);
  if (isMasculine === data.feminine.test(noun)) return null;
  for (const [masculine, feminine] of data.determiners) {
    if (determiner === (isMasculine ? feminine : masculine))
      return (isMasculine ? masculine : feminine).replace('-', ' ');
  }
  return null;
}
