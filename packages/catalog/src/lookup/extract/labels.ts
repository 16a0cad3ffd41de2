import type { FieldMeaning } from '../../text/fields/field.ts';
import { isOtherNumber, meaningOfField, squashName } from '../../text/fields/meaning.ts';

/** What a number in running text is said to be by the words before it. */
export interface Label {
  readonly meaning: FieldMeaning | 'NONE';
  /** Whether a colon or an equals sign makes it the value of a field. */
  readonly isField: boolean;
}

/** No name of a field has more words, in any language of `fields/`. */
const wordsMax = 5;
/** No name is longer: what is further off says nothing of the number. */
const reach = 80;
/** A name without spaces may stand at the end of a run of letters; the longest has so many. */
const joinedMax = 12;

const dress = /[\s"'“”«»„‘’`([{<#№*_]*$/u;
const sign = /[:=：＝]\s*$/u;
/** What stands for "number" between a word and digits, as abbreviations do in several languages: it says nothing of its own. */
const numberSign = /(?<=[\s.])(?:no|nr|n|n[ºo°]|núm|num|č|sz)\.?\s*$/iu;
const boundary = /^[^]*(?:[\n\r;,|(){}[\]<>"“”«»!?。、，]|(?<=\p{L}{3})\.\s)/u;
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]$/u;

/** Reads the words that end where a number begins. */
export function labelBefore(text: string, at: number): Label {
  const undressed = text.slice(Math.max(0, at - reach), at).replace(dress, '');
  const isField = sign.test(undressed);
  const before = undressed
    .replace(/[\s:=：＝]+$/u, '')
    .replace(dress, '')
    .replace(numberSign, '');
  const words = before.replace(boundary, '').split(/\s+/).filter(Boolean).slice(-wordsMax);
  if (words.length === 0) return { meaning: 'NONE', isField };
  for (const [index] of words.entries()) {
    const meaning = meaningOf(words.slice(index).join(' '), index === 0 && isField);
    if (meaning !== null) return { meaning, isField };
  }
  const last = words.at(-1) ?? '';
  const meaning = unspaced.test(last) ? meaningOfEnd(last) : isField ? null : meaningOfInflected(last);
  return { meaning: meaning ?? 'NONE', isField };
}

function meaningOf(name: string, isWhole: boolean): FieldMeaning | null {
  if (isOtherNumber(name)) return 'OTHER';
  // In "Process ID", "ID" is not what the number is; alone before a colon it is.
  if (squashName(name) === 'id' && !isWhole) return null;
  const meaning = meaningOfField(name);
  return meaning === 'OTHER' ? null : meaning;
}

/** Of `このイベント`, `イベント`. */
function meaningOfEnd(word: string): FieldMeaning | null {
  for (let length = Math.min(word.length - 1, joinedMax); length > 0; length--) {
    const meaning = meaningOf(word.slice(-length), false);
    if (meaning !== null) return meaning;
  }
  return null;
}

/** So many letters may an inflected form have instead of the ending of its dictionary form … */
const endingMax = 3;
/** … and so many letters must they share. */
const stemMin = 3;

/** Of `ошибки`, `ошибка`: by what an ending may change. Fields are named in their dictionary form, running text inflects. */
function meaningOfInflected(word: string): FieldMeaning | null {
  const letters = word.replace(/[^\p{L}\p{M}]+$/u, '');
  for (let on = 0; on <= endingMax; on++) {
    const stem = letters.slice(0, letters.length - on);
    if (stem.length < stemMin) return null;
    for (const form of [stem, ...endings.slice(0, on > 0 ? undefined : 0).map((ending) => stem + ending)]) {
      if (isOtherNumber(form)) return 'OTHER';
      const meaning = meaningOfField(form);
      if (meaning === 'EVENT_ID' || meaning === 'CODE') return meaning;
    }
  }
  return null;
}

/** The letters that dictionary forms end in where others have another ending: `ошибка`, `событие`, `evento`, `virhe`. */
const endings = ['а', 'я', 'е', 'о', 'ь', 'a', 'e', 'o', 'i', 's'];
