import type { Locale, Span } from '@eventide/catalog';
import { isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import { append } from '../../maps.ts';
import type { Cell, Draft as RuleDraft, FaultPlace, Row } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { knowledgeOf } from '../../language/language.ts';
import { finalMark } from '../../stops.ts';
import { departuresFromSource } from './against-source.ts';

/** A locale that differs in more texts of a column than this follows its own convention: one finding. */
const slips = 8;
/** This many texts of a locale, nearly all with the same ending, show a habit without another locale. */
const habitTexts = 6;
const habitShare = 0.85;
/** This many other texts of its column show how a locale ends them. */
const columnTexts = 3;

interface Departure {
  readonly row: Row;
  readonly cell: Cell;
  readonly hasStop: boolean;
  readonly like: readonly Locale[];
}

const messages = {
  unexpected: 'The text ends with a full stop; in {locales} it does not. Remove it.',
  missing: 'The text does not end with a full stop; in {locales} it does. Add one.',
  'several-with':
    '{count, plural, one {# text of this column ends} other {# texts of this column end}} with a full stop; in {locales} they do not. Remove it.',
  'several-without':
    '{count, plural, one {# text of this column does} other {# texts of this column do}} not end with a full stop; in {locales} they do. Add one.',
  'missing-in-column': 'The text does not end with a full stop; the other texts of its column do. Add one.',
  'convention-with':
    '{count, plural, one {# text of this column ends} other {# texts of this column end}} with a full stop; in most locales they do not. Keep the full stops if that is the convention in {locale}.',
  'convention-without':
    '{count, plural, one {# text of this column ends} other {# texts of this column end}} without a full stop; in most locales they have one. Keep it so if that is the convention in {locale}.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'final-stop',
  mqmType: 'Linguistic conventions/Punctuation',
  mqmSeverity: 'minor',
  specificity: 3,
  summary:
    'A text that ends with a full stop where the other locales have none, or without one where they, or the other texts of its column, have one.',
  why: 'Fragments end without a full stop and sentences with one; a column that mixes the two at random looks unfinished. A locale’s own column decides first: where its texts all end alike, that is its convention, and it gets one neutral finding. Where they do not, the other locales decide.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A full stop after a fragment',
        texts: {
          'event/100/description': {
            'es-ES': 'Servicio iniciado',
            'it-IT': 'Servizio avviato',
            'ru-RU': 'Служба запущена.',
            'sv-SE': 'Tjänsten startade',
          },
        },
        expected: { locale: 'ru-RU', segmentKey: 'event/100/description', quote: '.', suggestion: '' },
      },
      {
        title: 'No full stop after a sentence',
        texts: {
          'event/100/description': {
            'de-DE': 'Der Dienst wurde gestartet.',
            'fr-FR': 'Le service a démarré.',
            'ja-JP': 'サービスが開始されました',
            'ko-KR': '서비스가 시작되었습니다.',
          },
        },
        expected: { locale: 'ja-JP', segmentKey: 'event/100/description', quote: 'た', suggestion: 'た。' },
      },
      {
        title: 'A locale whose texts are all sentences where the others have fragments',
        texts: Object.fromEntries(
          [100, 101, 102, 103].map((event) => [
            `event/${event}/description`,
            {
              'es-ES': event === 103 ? 'Servicio iniciado' : 'El servicio se inició.',
              'it-IT': event === 103 ? 'Servizio avviato' : 'Il servizio è stato avviato.',
              'ru-RU': 'Служба запущена.',
              'sv-SE': event === 103 ? 'Tjänsten startad' : 'Tjänsten startade.',
            },
          ]),
        ),
        expected: {
          locale: 'ru-RU',
          segmentKey: 'event/103/description',
          quote: '.',
          suggestion: '',
          mqmSeverity: 'neutral',
        },
      },
    ],
    clean: [
      {
        title: 'Two locales against two',
        texts: {
          'event/100/description': {
            'es-ES': 'Servicio iniciado',
            'it-IT': 'Servizio avviato',
            'ru-RU': 'Служба запущена.',
            'sv-SE': 'Tjänsten startade.',
          },
        },
      },
      {
        title: 'Each script has its own full stop',
        texts: {
          'event/100/description': {
            'de-DE': 'Der Dienst wurde gestartet.',
            'ja-JP': 'サービスが開始されました。',
            'hi-IN': 'सेवा शुरू हुई।',
          },
        },
      },
    ],
  },
  *check(input) {
    const departures = new Map<string, Departure[]>();
    const columns = columnsOf(input);
    const note = (departure: Departure): void => {
      const { cell, row, hasStop } = departure;
      const key = `${cell.locale} ${row.column} ${String(hasStop)} ${String(isOwnHabit(departure, columns))}`;
      append(departures, key, departure);
    };
    const habits = new Map<string, Habit>();
    const { slips: ofSource, conventions } = departuresFromSource(input, (departure) => isOwnHabit(departure, columns));
    for (const departure of ofSource) yield draftOf(departure);
    for (const same of conventions) for (const first of same.slice(0, 1)) yield convention(first, same);
    const { source } = input.catalog;
    for (const row of input.rowsOf('prose'))
      // The source decides about its own texts.
      if (source === null || !row.cells.has(source)) fromOthers(row, note, habits);
    for (const habit of habits.values()) fromHabit(habit, note);
    for (const same of departures.values()) {
      const [first] = same;
      if (first === undefined) continue;
      if (same.length > slips || isOwnHabit(first, columns)) yield convention(first, same);
      else if (same.length === 1 || first.like.length === 0) for (const departure of same) yield draftOf(departure);
      else yield several(first, same);
    }
  },
};

interface Column {
  stops: number;
  open: number;
}

/** A lone sentence may be a fragment; several are sentences. The two are not compared. */
function columnKey({ column }: Row, { locale, sentences }: Cell): string {
  return `${locale} ${column} ${sentences.length > 1 ? 'several' : 'one'}`;
}

/** How many texts of each locale and column end with a full stop, and without any mark. */
function columnsOf(input: RuleInput): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const row of input.rowsOf('prose')) {
    for (const cell of row.cells.values()) {
      const key = columnKey(row, cell);
      const column = columns.get(key) ?? { stops: 0, open: 0 };
      columns.set(key, column);
      const { ending } = finalMark(cell.text);
      if (ending === 'stop') column.stops++;
      else if (ending === 'none' && cell.words.length > 0) column.open++;
    }
  }
  return columns;
}

/** The other texts of the column nearly all end as this one does. */
function isOwnHabit({ row, cell, hasStop }: Departure, columns: ReadonlyMap<string, Column>): boolean {
  const { stops, open } = columns.get(columnKey(row, cell)) ?? { stops: 0, open: 0 };
  const alike = (hasStop ? stops : open) - 1;
  const all = stops + open - 1;
  return all >= columnTexts && alike >= all * habitShare;
}

/** A locale's texts of one kind that have several sentences, by whether they end with a full stop. */
interface Habit {
  readonly ending: Departure[];
  readonly open: Departure[];
}

function fromOthers(row: Row, note: (departure: Departure) => void, habits: Map<string, Habit>): void {
  const ending: Cell[] = [];
  const open: Cell[] = [];
  for (const cell of row.cells.values()) {
    if (!writingOf(cell.locale).fullStops) continue;
    const mark = finalMark(cell.text).ending;
    if (mark === 'stop') ending.push(cell);
    else if (mark === 'none' && cell.words.length > 0) open.push(cell);
  }
  const witnesses = [...ending, ...open].map(({ locale }) => locale);
  if (witnesses.length > 2 && ending.length > 0 && open.length > 0) {
    for (const [few, many, hasStop] of [
      [ending, open, true],
      [open, ending, false],
    ] as const) {
      const like = many.map(({ locale }) => locale);
      if (!isClearMajority(like, witnesses) || few.length >= many.length) continue;
      for (const cell of few) note({ row, cell, hasStop, like });
      return;
    }
  }
  if (row.cells.size > 2) return;
  for (const cell of [...ending, ...open]) collectHabit(row, cell, ending.includes(cell), habits);
}

function collectHabit(row: Row, cell: Cell, hasStop: boolean, habits: Map<string, Habit>): void {
  if (cell.sentences.length < 2) return;
  const key = `${cell.locale} ${row.column}`;
  let habit = habits.get(key);
  if (habit === undefined) {
    habit = { ending: [], open: [] };
    habits.set(key, habit);
  }
  (hasStop ? habit.ending : habit.open).push({ row, cell, hasStop, like: [] });
}

/** Sentences before the last end with a full stop, so the last one should too. */
function fromHabit({ ending, open }: Habit, note: (departure: Departure) => void): void {
  const total = ending.length + open.length;
  if (open.length === 0 || ending.length < habitTexts || ending.length < total * habitShare) return;
  for (const departure of open) note(departure);
}

function spanOf({ cell, hasStop }: Departure): Span {
  const { at } = finalMark(cell.text);
  // An insertion is placed at the character before it.
  return hasStop ? { start: at, end: at + 1 } : { start: Math.max(0, at - 1), end: at };
}

function draftOf(departure: Departure): Draft {
  const { row, cell, hasStop, like } = departure;
  const span = spanOf(departure);
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span,
    ...(like.length === 0
      ? { messageId: 'missing-in-column', data: {} }
      : { messageId: hasStop ? 'unexpected' : 'missing', data: { locales: like } }),
    evidence: evidenceFrom(row, like),
    ...(like.length === 0 ? {} : { identity: [row.column, hasStop ? 'with' : 'without'] }),
    suggestion: hasStop ? '' : `${cell.text.slice(span.start, span.end)}${stopOf(cell.locale)}`,
  };
}

function stopOf(locale: Locale): string {
  const { fullWidth, language } = writingOf(locale);
  return knowledgeOf(language).stop ?? (fullWidth ? '。' : '.');
}

function convention(first: Departure, same: readonly Departure[]): Draft {
  return {
    ...draftOf(first),
    mqmSeverity: 'neutral',
    messageId: first.hasStop ? 'convention-with' : 'convention-without',
    data: { count: same.length, locale: first.cell.locale },
    places: faultPlaces(same),
    identity: [first.row.column, first.hasStop ? 'with' : 'without', 'convention'],
    evidence: evidenceFrom(first.row, first.like),
  };
}

/** Equal slips in one column are one finding, which shows all places. */
function several(first: Departure, same: readonly Departure[]): Draft {
  const locales = [...new Set(same.flatMap(({ like }) => like))];
  return {
    ...draftOf(first),
    messageId: first.hasStop ? 'several-with' : 'several-without',
    data: { count: same.length, locales },
    places: faultPlaces(same),
    evidence: evidenceFrom(first.row, first.like),
  };
}

function faultPlaces(same: readonly Departure[]): FaultPlace[] {
  return same.map((departure) => ({ segmentKey: departure.cell.segmentKey, span: spanOf(departure) }));
}
