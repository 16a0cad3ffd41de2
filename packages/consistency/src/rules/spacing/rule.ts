import { habitShare } from '../../analysis/pairs/thresholds.ts';
import { byText } from '../../by-text.ts';
import type { Cell, Draft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { spacesAgainstSource } from './against-source.ts';
import { excerptOf } from './excerpt.ts';
import { type MessageId, messages } from './messages.ts';
import { spacingFaults, suspicious, type SpacingFault } from './patterns.ts';

/** A fault in more than this share of the texts is the locale's habit. */
const habit = 1 / 3;
/** Up to this many occurrences are never a habit. */
const slips = 3;

interface Place {
  readonly row: Row;
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
}

export const rule: Rule<MessageId> = {
  id: 'spacing',
  mqmType: 'Linguistic conventions/Spacing',
  mqmSeverity: 'minor',
  specificity: 3,
  summary: 'A superfluous or missing space at a punctuation mark, a bracket or between words.',
  why: 'It looks careless and breaks lines in the wrong place. What a locale does throughout (French before “;:!?”) is its convention; white space at the ends of a cell belongs to the page, not to the text.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A space before the full stop',
        texts: { 'event/100/description': { 'pt-PT': 'Consulte o guia do Intune .' } },
        expected: { locale: 'pt-PT', segmentKey: 'event/100/description', quote: ' ', suggestion: '' },
      },
      {
        title: 'No space between two sentences',
        texts: { 'event/100/description': { 'sv-SE': 'Det gick inte att hämta certifikatet.Försök igen.' } },
        expected: { locale: 'sv-SE', segmentKey: 'event/100/description', quote: '.', suggestion: '. ' },
      },
      {
        title: 'A space inside the bracket',
        texts: { 'event/100/description': { 'de-DE': 'Fehler ( Netzwerk) beim Start.' } },
        expected: { locale: 'de-DE', segmentKey: 'event/100/description', quote: ' ', suggestion: '' },
      },
      {
        title: 'Two spaces, which readers do not see',
        texts: { 'event/100/description': { 'it-IT': 'Il certificato  è scaduto.' } },
        expected: {
          locale: 'it-IT',
          segmentKey: 'event/100/description',
          quote: '  ',
          suggestion: ' ',
          mqmSeverity: 'neutral',
        },
      },
      {
        title: 'No space after a comma',
        texts: { 'event/100/description': { 'es-ES': 'Reinicie el servicio,espere y repita.' } },
        expected: { locale: 'es-ES', segmentKey: 'event/100/description', quote: ',', suggestion: ', ' },
      },
      {
        title: 'A space before a full-width comma',
        texts: { 'event/100/description': { 'ja-JP': '証明書 、キーが見つかりません。' } },
        expected: { locale: 'ja-JP', segmentKey: 'event/100/description', quote: ' ', suggestion: '' },
      },
    ],
    clean: [
      {
        title: 'The French space before a colon',
        texts: { 'event/100/description': { 'fr-FR': 'Erreur\u00A0: réessayez !' } },
      },
      {
        title: 'A name that starts with a full stop',
        texts: { 'event/100/description': { 'en-GB': 'Install .NET 4.8 first.' } },
      },
      {
        title: 'Decimal commas and file names',
        texts: { 'event/100/description': { 'it-IT': 'Usare 1,5 GB e setup.exe.' } },
      },
      {
        title: 'No spaces between Japanese sentences',
        texts: { 'event/100/description': { 'ja-JP': '完了しました。再試行してください。' } },
      },
    ],
  },
  *check(input) {
    const counts = input.analyse(textsByLocale);
    const { source } = input.catalog;
    yield* spacesAgainstSource(input);
    for (const fault of spacingFaults) {
      const places = new Map<string, Place[]>();
      for (const [row, cell] of suspects(input)) {
        if (!fault.appliesTo(writingOf(cell.locale))) continue;
        const ofSource = row.cells.get(source ?? '');
        // A fault that the source has as well is the source's.
        if (ofSource !== undefined && ofSource !== cell && ofSource.text.search(fault.pattern) >= 0) continue;
        const found = placesIn(row, cell, fault);
        if (found.length === 0) continue;
        const others = places.get(cell.locale);
        if (others === undefined) places.set(cell.locale, found);
        else others.push(...found);
      }
      for (const [locale, ofLocale] of places) {
        const share = source === null || locale === source ? habit : habitShare;
        if (ofLocale.length > slips && ofLocale.length > (counts.get(locale) ?? 0) * share) continue;
        // Readers see one space; a source that has one there shows that the others are a slip.
        const isSlip = ({ row, cell, start, end }: Place): boolean =>
          source !== null && locale !== source && row.cells.has(source) && !touchesMarkup(cell, start, end);
        for (const place of ofLocale) yield draftOf(place, fault, isSlip(place));
      }
    }
  },
};

function textsByLocale(input: RuleInput): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of input.rowsOf('prose')) {
    for (const locale of row.cells.keys()) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  }
  return counts;
}

function suspects(input: RuleInput): readonly (readonly [Row, Cell])[] {
  return input.analyse(suspectCells);
}

function suspectCells(input: RuleInput): (readonly [Row, Cell])[] {
  const found: (readonly [Row, Cell])[] = [];
  const isSuspicious = byText(({ text }) => suspicious.test(text));
  for (const row of input.rowsOf('prose')) {
    for (const cell of row.cells.values()) if (isSuspicious(cell)) found.push([row, cell]);
  }
  return found;
}

function placesIn(row: Row, cell: Cell, { pattern }: SpacingFault): Place[] {
  const places: Place[] = [];
  for (const { index, 0: found } of cell.text.matchAll(pattern)) {
    const end = index + found.length;
    if (isLiteral(cell, index, Math.max(end, index + 1)) || isLiteral(cell, end, end + 1)) continue;
    // What another locale writes in the same way with its surroundings is a name (`Node.Js`) or comes from the source.
    const around = cell.text.slice(Math.max(0, index - 3), end + 2);
    if ([...row.cells.values()].some((other) => other !== cell && other.text.includes(around))) continue;
    places.push({ row, cell, start: index, end });
  }
  return places;
}

/** Translation tools set spaces around bold type and links; no translator typed those. */
function touchesMarkup({ parts }: Cell, start: number, end: number): boolean {
  let border = 0;
  return parts.slice(0, -1).some(({ text }) => {
    border += text.length;
    return start <= border && border <= end;
  });
}

function draftOf(
  { cell, start, end }: Place,
  { messageId, instead, invisible }: SpacingFault,
  isSlip: boolean,
): Draft<MessageId> {
  const found = cell.text.slice(start, end);
  const excerpt = excerptOf(cell.text, start, end);
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span: { start, end },
    ...(invisible && !isSlip ? { mqmSeverity: 'neutral' as const } : {}),
    messageId,
    data: { excerpt },
    evidence: [],
    suggestion: instead(found),
  };
}
