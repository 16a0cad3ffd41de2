import { byText } from '../../by-text.ts';
import type { Cell, Draft as RuleDraft, Row, Vocabulary } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { knowledgeOf } from '../../language/language.ts';

const onlySpace = /^[\s\u00A0]+$/;
const anyLetter = /\p{L}/u;
/** A double that appears in this many different texts of a locale is intended. */
const habit = 3;

interface Double {
  readonly row: Row;
  readonly cell: Cell;
  /** Index of the second of the words, and of the last that repeats it. */
  readonly at: number;
  readonly last: number;
}

const messages = {
  doubled: '<q>{found}</q> repeats a word. Delete one of the two, or replace it with the word that is missing.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'doubled-word',
  mqmType: 'Linguistic conventions/Grammar',
  mqmSeverity: 'minor',
  specificity: 3,
  summary: 'A word that appears twice in a row.',
  why: 'The second word was left over from an edit, or is in the place of another word. Doubles that the language allows (French “vous vous”, German “die die”), that several locales share, or that the locale uses often are not flagged.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A contraction that was left behind',
        texts: { 'event/100/description': { 'pt-PT': 'Veja o registo do do servidor.' } },
        expected: { locale: 'pt-PT', segmentKey: 'event/100/description', quote: 'do do', suggestion: 'do' },
      },
      {
        title: 'A doubled word at the start of a sentence',
        texts: { 'event/100/description': { 'fr-FR': 'Le le serveur est arrêté.' } },
        expected: { locale: 'fr-FR', segmentKey: 'event/100/description', quote: 'Le le', suggestion: 'Le' },
      },
      {
        title: 'A word that stands four times',
        texts: { 'event/100/description': { 'es-ES': 'Revise el servidor servidor servidor servidor.' } },
        expected: {
          ...{ locale: 'es-ES', segmentKey: 'event/100/description' },
          ...{ quote: 'servidor servidor servidor servidor', suggestion: 'servidor' },
        },
      },
    ],
    clean: [
      { title: 'A reflexive verb', texts: { 'event/100/description': { 'fr-FR': 'Vous vous connectez au serveur.' } } },
      {
        title: 'A pronoun after a relative',
        texts: { 'event/100/description': { 'de-DE': 'Die Geräte, die die Anforderung senden.' } },
      },
      {
        title: 'A comma between the two',
        texts: { 'event/100/description': { 'sv-SE': 'Kontrollera det som gäller, gäller inte.' } },
      },
      {
        title: 'A name that every locale doubles',
        texts: { 'event/100/description': { 'it-IT': 'Server Baden Baden avviato.', 'pl-PL': 'Serwer Baden Baden.' } },
      },
      {
        title: 'A language that forms words by doubling',
        texts: { 'event/100/description': { 'tr-TR': 'Sertifikaları tek tek denetleyin.' } },
      },
    ],
  },
  *check(input) {
    for (const same of doublesIn(input).values()) {
      const texts = new Set(same.map(({ cell }) => cell.text));
      // A source that has no double there proves each of them.
      const isHabit = texts.size >= habit;
      for (const double of same) if (!isHabit || isProven(double, input.catalog.source)) yield draftOf(double);
    }
  },
};

function doublesIn(input: RuleInput): ReadonlyMap<string, readonly Double[]> {
  const doubles = new Map<string, Double[]>();
  const hasDouble = byText(({ words, vocabulary }) => {
    for (let at = 1; at < words.length; at++)
      if (isDoubled(vocabulary, words[at - 1] ?? 0, words[at] ?? 0)) return true;
    return false;
  });
  for (const row of input.rowsOf('prose')) {
    for (const cell of row.cells.values()) if (hasDouble(cell)) collect(row, cell, doubles, input.catalog.source);
  }
  return doubles;
}

function isDoubled(vocabulary: Vocabulary, previous: number, id: number): boolean {
  if (id === previous) return true;
  // `Le le`: the capital is due to the start of a sentence.
  if (vocabulary.word(previous).length !== vocabulary.word(id).length) return false;
  return vocabulary.folded(previous) === vocabulary.folded(id) && vocabulary.word(id) === vocabulary.folded(id);
}

function collect(row: Row, cell: Cell, doubles: Map<string, Double[]>, source: string | null): void {
  const { words, vocabulary } = cell;
  let writing;
  for (let at = 1; at < words.length; at++) {
    const id = words[at] ?? 0;
    if (!isDoubled(vocabulary, words[at - 1] ?? 0, id)) continue;
    const word = vocabulary.folded(id);
    if (!anyLetter.test(word) || (word.length < 2 && !isSmallWord(word, row, source))) continue;
    writing ??= writingOf(cell.locale);
    if (!writing.spaced || knowledgeOf(writing.language).mayDouble(word)) continue;
    if (!onlySpace.test(cell.text.slice(cell.wordEnds[at - 1], cell.wordStarts[at]))) continue;
    if (isShared(row, cell, word) || isDoubledInSource(row, cell, source)) continue;
    const last = lastRepeat(cell, at);
    const key = `${cell.locale} ${word}`;
    const others = doubles.get(key);
    if (others === undefined) doubles.set(key, [{ row, cell, at, last }]);
    else others.push({ row, cell, at, last });
    at = last;
  }
}

/** A word that stands three times in a row is one fault: the index of the last one. */
function lastRepeat({ text, words, wordStarts, wordEnds, vocabulary }: Cell, at: number): number {
  let last = at;
  while (
    last + 1 < words.length &&
    isDoubled(vocabulary, words[last] ?? 0, words[last + 1] ?? 0) &&
    onlySpace.test(text.slice(wordEnds[last], wordStarts[last + 1]))
  ) {
    last++;
  }
  return last;
}

/** A preposition or conjunction of one letter (ru `в`, es `y`); without a source it may be a variable. */
function isSmallWord(word: string, { cells }: Row, source: string | null): boolean {
  return source !== null && cells.has(source) && /^\p{Ll}$/u.test(word);
}

/** The source has no double in this text. */
function isProven({ row, cell }: Double, source: string | null): boolean {
  return source !== null && cell.locale !== source && row.cells.has(source);
}

/** True where the source of a text repeats a word too, which the translation may say in its own words. */
function isDoubledInSource(row: Row, cell: Cell, source: string | null): boolean {
  const own = source === null || source === cell.locale ? undefined : row.cells.get(source);
  if (own === undefined) return false;
  return own.words.some((id, at) => {
    if (at === 0 || !isDoubled(own.vocabulary, own.words[at - 1] ?? -1, id)) return false;
    return (
      anyLetter.test(own.vocabulary.word(id)) &&
      onlySpace.test(own.text.slice(own.wordEnds[at - 1], own.wordStarts[at]))
    );
  });
}

/** True where another locale doubles the same word in this row: a name, or a literal. */
function isShared(row: Row, cell: Cell, word: string): boolean {
  for (const other of row.cells.values()) {
    if (other === cell) continue;
    const text = other.text.toLowerCase();
    if (text.includes(`${word} ${word}`)) return true;
  }
  return false;
}

function draftOf({ cell, at, last }: Double): Draft {
  const span = { start: cell.wordStarts[at - 1] ?? 0, end: cell.wordEnds[last] ?? 0 };
  const once = cell.text.slice(span.start, cell.wordEnds[at - 1]);
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span,
    messageId: 'doubled',
    // Two of them say it, however many there are.
    data: { found: cell.text.slice(span.start, cell.wordEnds[at]) },
    evidence: [],
    suggestion: once,
  };
}
