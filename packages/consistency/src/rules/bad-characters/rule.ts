import { byText } from '../../by-text.ts';
import { directionOf } from '@eventide/catalog/text';
import type { Cell } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { badCharacters, decomposed, directionMarks, suspicious, type BadCharacter } from './characters.ts';
import { type Draft, type MessageId, messages } from './messages.ts';
import { mixedScripts, type Mixed } from './look-alikes.ts';

const latinLetter = /[A-Za-z\u00C0-\u024F]/;
/** Greek and Cyrillic. */
const otherLetter = /[\u0370-\u052F]/;

export const rule: Rule<MessageId> = {
  id: 'bad-characters',
  mqmType: 'Linguistic conventions/Character encoding',
  mqmSeverity: 'minor',
  specificity: 3,
  foldsEqualText: true,
  summary: 'Invisible, lost, wrongly decoded or decomposed characters, and letters of another script that look alike.',
  why: 'The text looks right, or nearly right, but searches do not find it. Joiners in scripts that need them and direction marks in right-to-left locales are not flagged.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A zero-width space inside a word',
        texts: { 'event/100/description': { 'it-IT': 'Certi\u200Bficato scaduto.' } },
        expected: { locale: 'it-IT', segmentKey: 'event/100/description', quote: '\u200B', suggestion: '' },
      },
      {
        title: 'A character lost in a conversion',
        texts: { 'event/100/description': { 'es-ES': 'Conexi\uFFFDn cerrada.' } },
        expected: { locale: 'es-ES', segmentKey: 'event/100/description', quote: '\uFFFD', mqmSeverity: 'major' },
      },
      {
        title: 'A control character',
        texts: { 'event/100/description': { 'sv-SE': 'Certifikatet\u0007 är ogiltigt.' } },
        expected: { locale: 'sv-SE', segmentKey: 'event/100/description', quote: '\u0007', suggestion: '' },
      },
      {
        title: 'A private-use character',
        texts: { 'event/100/description': { 'es-ES': 'Vaya a Configuración \uE76C Perfiles.' } },
        expected: { locale: 'es-ES', segmentKey: 'event/100/description', quote: '\uE76C' },
      },
      {
        title: 'A soft hyphen',
        texts: { 'event/100/description': { 'sv-SE': 'Certifikat\u00ADutfärdaren svarade inte.' } },
        expected: { locale: 'sv-SE', segmentKey: 'event/100/description', quote: '\u00AD', suggestion: '' },
      },
      {
        title: 'A right-to-left mark in a left-to-right locale',
        texts: { 'event/100/description': { 'it-IT': 'Certificato \u200Fscaduto.' } },
        expected: { locale: 'it-IT', segmentKey: 'event/100/description', quote: '\u200F', suggestion: '' },
      },
      {
        title: 'UTF-8 read as Windows-1252',
        texts: { 'event/100/description': { 'es-ES': 'ConexiÃ³n cerrada.' } },
        expected: { locale: 'es-ES', segmentKey: 'event/100/description', quote: 'Ã³', mqmSeverity: 'major' },
      },
      {
        title: 'A Latin c in a Russian word',
        texts: { 'event/100/description': { 'ru-RU': 'Серверный cертификат выдан.' } },
        expected: {
          locale: 'ru-RU',
          segmentKey: 'event/100/description',
          quote: 'cертификат',
          suggestion: 'сертификат',
        },
      },
      {
        title: 'An accent as a separate character',
        texts: { 'event/100/description': { 'fr-FR': 'Certificat expire\u0301.' } },
        expected: { locale: 'fr-FR', segmentKey: 'event/100/description', quote: 'e\u0301', suggestion: 'é' },
      },
    ],
    clean: [
      {
        title: 'A joiner that the script needs',
        texts: { 'event/100/description': { 'fa-IR': 'گواهی می\u200Cشود' } },
      },
      {
        title: 'An acronym inside a Russian compound',
        texts: { 'event/100/description': { 'ru-RU': 'IP-адрес и SCEPа' } },
      },
      {
        title: 'Composed accents',
        texts: { 'event/100/description': { 'pt-PT': 'Conexão não está disponível.' } },
      },
    ],
  },
  *check(input) {
    const rightToLeft = new Map(input.locales.map((locale) => [locale, directionOf(locale) !== 'ltr']));
    const mixed = new Map<string, Mixed | null>();
    const isSuspicious = byText(({ text }) => suspicious.test(text));
    const isMixed = byText(({ text }) => otherLetter.test(text) && latinLetter.test(text));
    for (const type of ['prose', 'identifier'] as const) {
      for (const row of input.rowsOf(type)) {
        for (const cell of row.cells.values()) {
          if (isSuspicious(cell)) {
            const ofSource = row.cells.get(input.catalog.source ?? '');
            for (const draft of inText(cell, rightToLeft.get(cell.locale) === true))
              if (ofSource === undefined || ofSource === cell || !isInSource(draft, cell, ofSource)) yield draft;
          }
          if (isMixed(cell)) yield* inWords(cell, mixed);
        }
      }
    }
  },
};

/** Such characters of the source are its own, and a translation that keeps them is not to blame. */
function isInSource({ span }: Draft, cell: Cell, source: Cell): boolean {
  return span !== null && source.text.includes(cell.text.slice(span.start, span.end));
}

function* inText(cell: Cell, isRightToLeft: boolean): Generator<Draft> {
  for (const bad of isRightToLeft ? badCharacters : [...badCharacters, directionMarks]) yield* occurrences(cell, bad);
  for (const { index, 0: letters } of cell.text.matchAll(decomposed)) {
    const composed = letters.normalize('NFC');
    if (composed.length === letters.length) continue;
    const span = { start: index, end: index + letters.length };
    yield {
      ...placed(cell, span.start, span.end),
      messageId: 'decomposed',
      data: { found: letters, expected: composed },
      suggestion: composed,
    };
  }
}

function* occurrences(cell: Cell, { pattern, messageId, instead, severity }: BadCharacter): Generator<Draft> {
  for (const { index, 0: found } of cell.text.matchAll(pattern)) {
    const point = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    yield {
      ...placed(cell, index, index + found.length),
      mqmSeverity: severity,
      messageId,
      data: messageId === 'decoding' ? { found } : { code: `U+${point}` },
      ...(instead === null ? {} : { suggestion: instead }),
    };
  }
}

function* inWords(cell: Cell, known: Map<string, Mixed | null>): Generator<Draft> {
  for (let at = 0; at < cell.words.length; at++) {
    const word = cell.vocabulary.word(cell.words[at] ?? 0);
    let mixed = known.get(word);
    if (mixed === undefined) {
      mixed = mixedScripts(word);
      known.set(word, mixed);
    }
    if (mixed === null) continue;
    yield {
      ...placed(cell, cell.wordStarts[at] ?? 0, cell.wordEnds[at] ?? 0),
      messageId: 'look-alike',
      data: {
        found: word,
        expected: mixed.corrected,
        letters: mixed.strangers,
        script: mixed.strangerScript,
        wordScript: mixed.mainScript,
      },
      suggestion: mixed.corrected,
    };
  }
}

function placed(cell: Cell, start: number, end: number): Omit<Draft, 'messageId' | 'data' | 'suggestion'> {
  return { locale: cell.locale, segmentKey: cell.segmentKey, span: { start, end }, evidence: [] };
}
