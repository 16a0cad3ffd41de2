/** In which order a system's short date has its numbers. A year of four digits in front needs no order. */
export type DateOrder = 'DAY_FIRST' | 'MONTH_FIRST';

interface Numbers {
  readonly year: number;
  readonly one: number;
  readonly other: number;
  readonly isYearFirst: boolean;
  readonly clock: string;
}

/** Where the decimal digits of other scripts begin that Windows writes times in. */
const digits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/g;
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10] as const;

/** Marks of direction and the spaces that newer systems put before AM and PM. */
const invisible = /[\u200E\u200F\u061C\u202A-\u202E]/g;

const shortDate = /(?<![\d:])(\d{1,4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,4})(?!\d)/;
const timeOfDay = /(?<![\d.])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,7}))?)?(?![\d.:])/;

/** How Windows names the halves of the day, in the languages whose hours go up to twelve. */
const afternoon = /\b(?:pm|p\.\s?m\.)|μ\.?μ\.?|午後|오후|下午|(?:^|\s)م(?=\s|$)|ب\.?ظ|अपराह्न|\bCH\b/iu;
const morning = /\b(?:am|a\.\s?m\.)|π\.?μ\.?|午前|오전|上午|(?:^|\s)ص(?=\s|$)|ق\.?ظ|पूर्वाह्न|\bSA\b/iu;

/** Years of the Buddhist era, which Thai systems count in, run 543 ahead. */
const buddhistYears = 543;
const buddhistFrom = 2400;

function asciiDigits(text: string): string {
  return text.replace(digits, (digit) => {
    const point = digit.charCodeAt(0);
    return String(point - (zeros.find((zero) => point >= zero && point < zero + 10) ?? point));
  });
}

function numbersIn(text: string): Numbers | null {
  const plain = asciiDigits(text.slice(0, 100)).replace(invisible, '');
  const date = shortDate.exec(plain);
  if (!date) return null;
  const [whole, first = '', second = '', third = ''] = date;
  const isYearFirst = first.length === 4;
  const year = isYearFirst ? Number(first) : yearOf(third);
  if (year === null || first.length === 3 || (isYearFirst && third.length > 2)) return null;
  const rest = `${plain.slice(0, date.index)} ${plain.slice(date.index + whole.length)}`;
  const clock = clockIn(rest);
  if (clock === null) return null;
  return {
    year: year >= buddhistFrom ? year - buddhistYears : year,
    one: Number(isYearFirst ? second : first),
    other: Number(isYearFirst ? third : second),
    isYearFirst,
    clock,
  };
}

function yearOf(written: string): number | null {
  if (written.length === 4) return Number(written);
  return written.length === 2 ? 2000 + Number(written) : null;
}

function clockIn(text: string): string | null {
  const found = timeOfDay.exec(text);
  if (!found) return null;
  const [, hours = '', minutes = '', seconds = '00', fraction] = found;
  let hour = Number(hours);
  if (afternoon.test(text) && hour < 12) hour += 12;
  else if (morning.test(text) && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const tail = fraction === undefined ? '' : `.${fraction.replace(/0+$/, '')}`;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}${tail === '.' ? '' : tail}`;
}

/**
 * The order that the dates of one log are in. A number over twelve decides, else that a log runs steadily in one order only,
 * else whether the hours are those of the United States.
 */
export function orderOf(texts: readonly string[]): DateOrder {
  const dates = texts.flatMap((text) => {
    const found = numbersIn(text);
    return found && !found.isYearFirst ? [found] : [];
  });
  if (dates.some(({ one }) => one > 12)) return 'DAY_FIRST';
  if (dates.some(({ other }) => other > 12)) return 'MONTH_FIRST';
  const turns = (order: DateOrder) => turnsOf(dates.map((date) => dateOf(date, order)));
  const [dayFirst, monthFirst] = [turns('DAY_FIRST'), turns('MONTH_FIRST')];
  if (dayFirst !== monthFirst) return dayFirst < monthFirst ? 'DAY_FIRST' : 'MONTH_FIRST';
  return texts.some((text) => /\d\/\d.*\b[AP]M\b/.test(text)) ? 'MONTH_FIRST' : 'DAY_FIRST';
}

/** How often a sequence goes from rising to falling or back. */
function turnsOf(values: readonly string[]): number {
  let turns = 0;
  let direction = 0;
  for (let at = 1; at < values.length; at++) {
    const [before = '', value = ''] = [values[at - 1], values[at]];
    if (value === before) continue;
    const now = value > before ? 1 : -1;
    if (direction !== 0 && now !== direction) turns++;
    direction = now;
  }
  return turns;
}

function dateOf({ year, one, other, isYearFirst }: Numbers, order: DateOrder): string {
  const [month, day] = isYearFirst || order === 'MONTH_FIRST' ? [one, other] : [other, one];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/**
 * A time as a system writes it for people, in ISO 8601 without an offset: which zone it is in, such a log does not say. Null
 * where there is none.
 */
export function localTime(text: string, order: DateOrder): string | null {
  const found = numbersIn(text);
  if (!found) return null;
  const date = dateOf(found, order);
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  // 31 February is read as 2 March by some engines and refused by others.
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(date)) return null;
  return `${date}T${found.clock}`;
}
