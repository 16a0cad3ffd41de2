import type { Locale } from '@eventide/catalog';
import {
  concernsStops,
  type EndingFault,
  endingFaults,
  type UnopenedMark,
  unopenedMarks,
} from '../../analysis/pairs/endings.ts';
import { isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { knowledgeOf } from '../../language/language.ts';
import { finalMark, type Ending } from '../../stops.ts';

const repeated = /(?<![.,;:!?])(?:,{2,}|;{2,}|:{2,}|(?<!\.)\.\.(?![./\\])|[,;:]\.|,[;:!?])/g;
const repeatedFullWidth = /\u3002{2,}|\u3001{2,}|\uFF0C{2,}|[\u3001\uFF0C]\u3002/g;
const anyRepeated = /[.,;:\u3001\u3002\uFF0C]{2}|,[!?]/;
const narrowAfterWide =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[,;:!?](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\s|$)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\.$/gu;
/** Japanese sets question and exclamation marks in either width. */
const narrowInJapanese = new RegExp(narrowAfterWide.source.replace('[,;:!?]', '[,;:]'), 'gu');
const wideAfterNarrow =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])[\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F]/gu;
const anyNarrow = /[.,;:!?]/;
const anyWide = /[、。，．：；！？]/;
const wide = new Map(Array.from(',;:!?.', (mark, index) => [mark, '，；：！？。'.charAt(index)] as const));
const narrow = new Map(Array.from('、。，．：；！？', (mark, index) => [mark, ',.,.:;!?'.charAt(index)] as const));
/** More occurrences than this in a locale are its habit. */
const slips = 3;
/** Endings that carry meaning: a question, an announcement, an exclamation. */
const telling: ReadonlySet<Ending> = new Set(['question', 'colon', 'exclamation']);

const messages = {
  repeated: '<q>{found}</q> repeats a punctuation mark. Write <q>{expected}</q>.',
  several: '<q>{found}</q> has several punctuation marks in a row. Keep one.',
  narrow: 'The half-width mark <q>{found}</q> appears in a text with full-width punctuation. Write <q>{expected}</q>.',
  wide: 'The full-width mark <q>{found}</q> appears in a text with half-width punctuation. Write <q>{expected}</q>.',
  'end-changed': 'The text ends with <q>{found}</q>; in {locales} it ends with <q>{expected}</q>. Use the same mark.',
  'end-missing': 'The text ends without a punctuation mark; in {locales} it ends with <q>{expected}</q>. Add the mark.',
  'not-opened': 'In Spanish <q>{found}</q> is opened by <q>{expected}</q>, which is missing. Add it.',
  'end-added': 'The text ends with <q>{found}</q>; in {locales} it ends without a punctuation mark. Remove the mark.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'punctuation',
  mqmType: 'Linguistic conventions/Punctuation',
  mqmSeverity: 'minor',
  specificity: 3,
  summary:
    'Punctuation marks that are repeated or follow each other, have the wrong width for the script, or end a text differently from the other locales.',
  why: 'A stray mark shows that a sentence was edited and not read again. Ellipses, file names and what a locale does throughout are not flagged; full stops at the end have their own rule.',
  messages,
  examples: {
    flagged: [
      {
        title: 'Two full stops',
        texts: { 'event/100/description': { 'it-IT': 'Reinstallare il connettore..' } },
        expected: { locale: 'it-IT', segmentKey: 'event/100/description', quote: '..', suggestion: '.' },
      },
      {
        title: 'A comma before the full stop',
        texts: { 'event/100/description': { 'es-ES': 'Reinstale el conector,. Inténtelo de nuevo.' } },
        expected: { locale: 'es-ES', segmentKey: 'event/100/description', quote: ',.' },
      },
      {
        title: 'A half-width comma in Chinese',
        texts: { 'event/100/description': { 'zh-CN': '连接器已停止,请重试。' } },
        expected: { locale: 'zh-CN', segmentKey: 'event/100/description', quote: ',', suggestion: '，' },
      },
      {
        title: 'A question in only one locale',
        texts: {
          'event/100/description': {
            'de-DE': 'Dienst gestartet.',
            'fr-FR': 'Service démarré.',
            'it-IT': 'Servizio avviato?',
            'es-ES': 'Servicio iniciado.',
          },
        },
        expected: { locale: 'it-IT', segmentKey: 'event/100/description', quote: '?' },
      },
      {
        title: 'A full-width comma in Swedish',
        texts: { 'event/100/description': { 'sv-SE': 'Tjänsten stoppades， försök igen.' } },
        expected: { locale: 'sv-SE', segmentKey: 'event/100/description', quote: '，', suggestion: ',' },
      },
      {
        title: 'A missing colon before a list',
        texts: {
          'event/100/description': {
            'de-DE': 'Prüfen Sie Folgendes:',
            'fr-FR': 'Vérifiez les points suivants\u00A0:',
            'it-IT': 'Verificare quanto segue',
            'es-ES': 'Compruebe lo siguiente:',
          },
        },
        expected: { locale: 'it-IT', segmentKey: 'event/100/description', quote: 'e' },
      },
      {
        title: 'A question mark where the other locales have none',
        texts: {
          'event/100/description': {
            'de-DE': 'Dienst gestartet',
            'fr-FR': 'Service démarré',
            'it-IT': 'Servizio avviato?',
            'es-ES': 'Servicio iniciado',
          },
        },
        expected: { locale: 'it-IT', segmentKey: 'event/100/description', quote: '?' },
      },
    ],
    clean: [
      { title: 'An ellipsis', texts: { 'event/100/description': { 'fr-FR': 'Connexion en cours...' } } },
      { title: 'A relative path', texts: { 'event/100/description': { 'en-GB': 'See ../logs for more.' } } },
      {
        title: 'An abbreviation before a comma',
        texts: { 'event/100/description': { 'de-DE': 'Zertifikate usw., siehe unten.' } },
      },
      {
        title: 'A full stop in Japanese where the others announce what follows',
        texts: {
          'event/100/description': {
            'de-DE': 'Prüfen Sie Folgendes:',
            'fr-FR': 'Vérifiez ce qui suit :',
            'it-IT': 'Verificare quanto segue:',
            'ja-JP': '次の点を確認してください。',
          },
        },
      },
      {
        title: 'Decimals and English names in Japanese',
        texts: { 'event/100/description': { 'ja-JP': '1.5 GB、NDES、SCEP が必要です。' } },
      },
    ],
  },
  *check(input) {
    const found = new Map<string, Draft[]>();
    const { source } = input.catalog;
    for (const fault of input.analyse(endingFaults)) yield* againstSource(fault);
    for (const unopened of input.analyse(unopenedMarks)) yield notOpened(unopened);
    for (const row of input.rowsOf('prose')) {
      if (source === null || !row.cells.has(source)) yield* odd(row);
      for (const cell of row.cells.values()) inCell(row, cell, found);
    }
    for (const drafts of found.values()) if (drafts.length <= slips * Math.max(1, perThousand(input))) yield* drafts;
  },
};

function perThousand(input: RuleInput): number {
  return Math.floor(input.rowsOf('prose').length / 1000);
}

function inCell(row: Row, cell: Cell, found: Map<string, Draft[]>): void {
  const { text, locale } = cell;
  const { fullWidth, language } = writingOf(locale);
  const isRepeated = anyRepeated.test(text);
  if (!isRepeated && !(fullWidth ? anyNarrow : anyWide).test(text)) return;
  const note = (
    messageId: 'repeated' | 'narrow' | 'wide',
    pattern: RegExp,
    instead: (mark: string) => string | null,
  ): void => {
    for (const { index, 0: marks } of text.matchAll(pattern)) {
      if (isLiteral(cell, index, index + marks.length)) continue;
      const around = text.slice(Math.max(0, index - 2), index + marks.length + 1);
      if ([...row.cells.values()].some((other) => other !== cell && other.text.includes(around))) continue;
      const suggestion = instead(marks);
      const draft: Draft = {
        locale,
        segmentKey: cell.segmentKey,
        span: { start: index, end: index + marks.length },
        evidence: [],
        ...(suggestion === null
          ? { messageId: 'several', data: { found: marks } }
          : { messageId, data: { found: marks, expected: suggestion }, suggestion }),
      };
      const key = `${locale} ${messageId}`;
      const others = found.get(key);
      if (others === undefined) found.set(key, [draft]);
      else others.push(draft);
    }
  };
  if (isRepeated) {
    const single = (marks: string): string | null => (new Set(marks).size === 1 ? marks.charAt(0) : null);
    note('repeated', repeated, single);
    note('repeated', repeatedFullWidth, single);
  }
  if (fullWidth) {
    if (anyNarrow.test(text)) {
      note('narrow', language === 'ja' ? narrowInJapanese : narrowAfterWide, (mark) => wide.get(mark) ?? null);
    }
  } else if (anyWide.test(text)) {
    note('wide', wideAfterNarrow, (mark) => narrow.get(mark) ?? null);
  }
}

/** A text that alone ends with a question mark, colon or exclamation mark, or alone does not. */
function* odd(row: Row): Generator<Draft> {
  if (row.cells.size < 3) return;
  let endings: Map<Ending, Cell[]> | null = null;
  let first: Ending | null = null;
  for (const cell of row.cells.values()) {
    const { ending } = finalMark(cell.text);
    first ??= ending;
    if (endings === null && ending === first) continue;
    endings ??= byEnding(row);
  }
  if (endings === null) return;
  const [most] = [...endings].sort(([, one], [, other]) => other.length - one.length);
  const like: Locale[] = most?.[1].map(({ locale }) => locale) ?? [];
  if (most === undefined || !isClearMajority(like, row.cells.keys())) return;
  for (const [ending, cells] of endings) {
    if (ending === most[0] || !(telling.has(ending) || telling.has(most[0]))) continue;
    for (const cell of cells) if (!isOwnStop(cell, ending, most[0])) yield oddEnding(row, cell, like);
  }
}

/** Another mark than the source's; one full stop more or less is for the rule `final-stop`. */
function* againstSource(fault: EndingFault): Generator<Draft> {
  if (concernsStops(fault) || fault.isHabit) return;
  const { row, pair, expectedMark, foundMark, at } = fault;
  const like = [pair.source.locale];
  yield {
    locale: pair.target.locale,
    segmentKey: row.segmentKey,
    span: foundMark === '' ? { start: Math.max(0, at - 1), end: at } : { start: at, end: at + 1 },
    ...endDifference(foundMark, expectedMark, like),
    evidence: evidenceFrom(row, like),
  };
}

function notOpened({ pair, at, mark, expected }: UnopenedMark): Draft {
  return {
    locale: pair.target.locale,
    segmentKey: pair.row.segmentKey,
    span: { start: at, end: at + 1 },
    messageId: 'not-opened',
    data: { found: mark, expected },
    evidence: [],
  };
}

/** Chinese, Japanese and Korean end a text in a full stop where other languages have a colon or a question mark. */
function isOwnStop({ locale }: Cell, found: Ending, expected: Ending): boolean {
  return found === 'stop' && knowledgeOf(writingOf(locale).language).stopFor.has(expected);
}

function byEnding(row: Row): Map<Ending, Cell[]> {
  const endings = new Map<Ending, Cell[]>();
  for (const cell of row.cells.values()) {
    const { ending } = finalMark(cell.text);
    const others = endings.get(ending);
    if (others === undefined) endings.set(ending, [cell]);
    else others.push(cell);
  }
  return endings;
}

function oddEnding(row: Row, cell: Cell, like: readonly Locale[]): Draft {
  const { at, mark } = finalMark(cell.text);
  const expected = row.cells.get(like[0] ?? '');
  const there = expected === undefined ? '' : finalMark(expected.text).mark;
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span: mark === '' ? { start: Math.max(0, at - 1), end: at } : { start: at, end: at + 1 },
    ...endDifference(mark, there, like),
    evidence: evidenceFrom(row, like),
  };
}

/** A mark is empty where the text ends without one. */
function endDifference(found: string, expected: string, locales: readonly Locale[]): Pick<Draft, 'messageId' | 'data'> {
  if (found === '') return { messageId: 'end-missing', data: { expected, locales } };
  if (expected === '') return { messageId: 'end-added', data: { found, locales } };
  return { messageId: 'end-changed', data: { found, expected, locales } };
}
