/**
 * Small numbers as words, by language: what one language writes in digits another may spell out, and the reverse. Beginnings of
 * words, so that inflected forms are known too; of each number (from 0 on) the ways to say it, divided by `|`.
 */
const words: Readonly<Record<string, string>> = {
  cs: 'nul jed|jeden dv|dvo tř čtyř pět šest sedm osm devět deset',
  da: 'nul en|et|én to|begge tre fire fem seks syv otte ni ti',
  de: 'null ein zwei|beide drei vier fünf sechs sieben acht neun zehn elf zwölf',
  en: 'zero|no one|once|a|an|single two|twice|both|double three|triple four five six seven eight nine ten eleven twelve|dozen',
  es: 'cero|ning un dos|ambos|ambas tres cuatro cinco seis siete ocho nueve diez once doce',
  fi: 'nolla yksi|yhde kaksi|kahde|molem kolme neljä viisi|viide kuusi|kuude seitsem kahdeksan yhdeksän kymmenen',
  fr: 'zéro|aucun un deux trois quatre cinq six sept huit neuf dix onze douze',
  hu: 'null|nulla egy két|kettő három négy öt hat hét nyolc kilenc tíz',
  it: 'zero|nessun un due tre quattro cinque sei sette otto nove dieci undici dodici',
  ja: '零|ゼロ 一 二|両 三 四 五 六 七 八 九 十',
  ko: '영 한|하나|일 두|둘|이 세|셋|삼 네|넷|사 다섯 여섯 일곱 여덟 아홉 열',
  nb: 'null en|et|én to|begge tre fire fem seks sju|syv åtte ni ti',
  nl: 'nul een|één twee|beide drie vier vijf zes zeven acht negen tien elf twaalf',
  pl: 'zer jed dw|oba|obie trz czter pię|pięć sześ sied osi|ośm dziew dzies',
  pt: 'zero|nenhum um doi|dua|ambo|ambas três quatro cinco seis sete oito nove dez onze doze',
  ru: 'нол|нул од дв|оба|обе тр четыр пят шест сем вос девят десят',
  sv: 'noll en|ett två|båda tre fyra fem sex sju åtta nio tio elva tolv',
  tr: 'sıfır bir iki|her üç dört beş altı yedi sekiz dokuz on',
  uk: 'нул од|один дв|обидв тр чотир п’ят|пят шіст сім вісім|вос дев десят',
  zh: '零 一 二|两|兩 三 四 五 六 七 八 九 十',
};

/** Whether the text says a small number in a word. */
export function saysNumber(language: string, text: string, value: number): boolean {
  const ways = words[language === 'no' ? 'nb' : language]?.split(' ')[value]?.split('|');
  if (ways === undefined) return false;
  const lower = text.toLowerCase();
  return ways.some((way) => {
    const at = lower.indexOf(way);
    if (at < 0) return false;
    return language === 'zh' || language === 'ja' || new RegExp(`(?<!\\p{L})${way}`, 'u').test(lower);
  });
}

/** Words of English that other languages write as a number: months, halves of the day. */
export const englishNumberWords =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|March|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|[ap]\.?m\.?|noon|midnight|first|second|third|fourth|fifth|half|quarter|hundreds?|thousands?|millions?|dozens?)\b/i;
