import type { Locale } from '@eventide/catalog';
import { isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { finalMark, type Ending } from '../../stops.ts';
import { localeList } from '../../wording.ts';

const repeated = /(?<![.,;:!?])(?:,{2,}|;{2,}|:{2,}|(?<!\.)\.\.(?![./\\])|[,;:]\.|,[;:!?])/g;
const repeatedFullWidth = /\u3002{2,}|\u3001{2,}|\uFF0C{2,}|[\u3001\uFF0C]\u3002/g;
const anyRepeated = /[.,;:\u3001\u3002\uFF0C]{2}|,[!?]/;
const narrowAfterWide =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[,;:!?](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\s|$)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\.$/gu;
const wideAfterNarrow =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])[\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F]/gu;
const anyNarrow = /[.,;:!?]/;
const anyWide = /[、。，．：；！？]/;
const wide = new Map(Array.from(',;:!?.', (mark, index) => [mark, '，；：！？。'.charAt(index)] as const));
const narrow = new Map(Array.from('、。，．：；！？', (mark, index) => [mark, ',.,.:;!?'.charAt(index)] as const));
/** More often than this in a locale is its habit. */
const slips = 3;
/** Endings that say something: a question, an announcement, a cry. */
const telling: ReadonlySet<Ending> = new Set(['question', 'colon', 'exclamation']);

export const rule: Rule = {
  id: 'punctuation',
  mqmType: 'Linguistic conventions/Punctuation',
  mqmSeverity: 'minor',
  specificity: 3,
  summary:
    'Marks doubled or in a row, of the wrong width for the script, or an end that asks or announces where the others do not.',
  why: 'A stray mark tells of a sentence that was edited and not read again. Ellipses, file names and what a locale does throughout are left alone; full stops at the end have a rule of their own.',
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
        title: 'A Western comma in Chinese',
        texts: { 'event/100/description': { 'zh-CN': '连接器已停止,请重试。' } },
        expected: { locale: 'zh-CN', segmentKey: 'event/100/description', quote: ',', suggestion: '，' },
      },
      {
        title: 'A question in one locale alone',
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
    ],
    clean: [
      { title: 'An ellipsis', texts: { 'event/100/description': { 'fr-FR': 'Connexion en cours...' } } },
      { title: 'A relative path', texts: { 'event/100/description': { 'en-GB': 'See ../logs for more.' } } },
      {
        title: 'An abbreviation before a comma',
        texts: { 'event/100/description': { 'de-DE': 'Zertifikate usw., siehe unten.' } },
      },
      {
        title: 'Decimals and English names in Japanese',
        texts: { 'event/100/description': { 'ja-JP': '1.5 GB、NDES、SCEP が必要です。' } },
      },
    ],
  },
  *check(input) {
    const found = new Map<string, Draft[]>();
    for (const row of input.rowsOf('prose')) {
      yield* odd(row);
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
  const { fullWidth } = writingOf(locale);
  const isRepeated = anyRepeated.test(text);
  if (!isRepeated && !(fullWidth ? anyNarrow : anyWide).test(text)) return;
  const note = (kind: string, pattern: RegExp, instead: (mark: string) => string | null, what: string): void => {
    for (const { index, 0: marks } of text.matchAll(pattern)) {
      if (isLiteral(cell, index, index + marks.length)) continue;
      const around = text.slice(Math.max(0, index - 2), index + marks.length + 1);
      if ([...row.cells.values()].some((other) => other !== cell && other.text.includes(around))) continue;
      const suggestion = instead(marks);
      const draft: Draft = {
        locale,
        segmentKey: cell.segmentKey,
        span: { start: index, end: index + marks.length },
        message: `Unexpected "${marks}", ${what}${suggestion === null ? ': keep one mark' : `: write "${suggestion}"`}.`,
        evidence: [],
        ...(suggestion === null ? {} : { suggestion }),
      };
      const key = `${locale} ${kind}`;
      const others = found.get(key);
      if (others === undefined) found.set(key, [draft]);
      else others.push(draft);
    }
  };
  if (isRepeated) {
    const single = (marks: string): string | null => (new Set(marks).size === 1 ? marks.charAt(0) : null);
    note('repeated', repeated, single, 'several marks in a row');
    note('repeated', repeatedFullWidth, single, 'several marks in a row');
  }
  if (fullWidth) {
    if (anyNarrow.test(text)) {
      note('narrow', narrowAfterWide, (mark) => wide.get(mark) ?? null, 'a Western mark in a text of full-width ones');
    }
  } else if (anyWide.test(text)) {
    note('wide', wideAfterNarrow, (mark) => narrow.get(mark) ?? null, 'a full-width mark');
  }
}

/** A text that ends in a question, colon or exclamation mark alone, or alone does not. */
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
    for (const cell of cells) yield oddEnding(row, cell, like);
  }
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
    message: `Unexpected end ${mark === '' ? 'without a mark' : `in "${mark}"`}, expected ${there === '' ? 'none' : `"${there}"`} as in ${localeList(like)}: end the text alike.`,
    evidence: evidenceFrom(row, like),
  };
}
