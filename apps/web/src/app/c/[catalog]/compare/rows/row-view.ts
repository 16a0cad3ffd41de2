import type { RowAnswer, RowFinding } from './queries.ts';
import type { TextPart } from '../../../../../components/text/runs.ts';
import { invariantsOf, missingInvariants } from '../missing.ts';

/** A row of the comparison as it is shown, and sent: nothing is in it twice, and nothing that is only seen on pointing. */
export interface RowView {
  readonly key: string;
  readonly kind: RowAnswer['kind'];
  readonly event: RowAnswer['event'];
  readonly code: RowAnswer['code'];
  /** A cell for each column; null where the language lacks the text. */
  readonly cells: readonly (CellView | null)[];
  /** All that is open at the text, in languages shown and not shown. */
  readonly findings: readonly FindingView[];
}

export interface CellView {
  /** One string where the text has no markup, as most have. */
  readonly parts: string | readonly TextPart[];
  /** Invariants that every other column has. */
  readonly lacks?: readonly string[];
  /** Absent where nobody has decided anything. */
  readonly review?: { readonly state: ReviewState; readonly expired: { readonly state: ReviewState } | null };
  /** What a decision has to name; only for those who may decide. */
  readonly seen?: { readonly textHash: string; readonly version: number };
}

type ReviewState = RowAnswer['translations'][number]['review']['state'];

interface FindingView {
  readonly fingerprint: string;
  readonly severity: RowFinding['mqmSeverity'];
  /** Null: in the source, so in every language. */
  readonly locale: string | null;
  /** Its words in this row. Offsets are UTF-16 code units. */
  readonly spans: readonly { readonly locale: string | null; readonly start: number; readonly end: number }[];
}

/** The rows of an answer, as they are shown. What a cell lacks is told by the rows given: see `missingInvariants`. */
export function rowViews(rows: readonly RowAnswer[], locales: readonly string[]): readonly RowView[] {
  const texts = rows.map(({ translations }) =>
    locales.map((locale) => translations.find((translation) => translation.locale === locale) ?? null),
  );
  const missing = missingInvariants(
    texts.map((row) => row.map((text) => (text === null ? null : invariantsOf(plain(text.parts))))),
  );
  return rows.map(({ key, kind, event, code, findings }, at) => ({
    ...{ key, kind, event, code },
    cells: (texts[at] ?? []).map((text, column) => cellView(text, missing[at]?.[column] ?? [])),
    findings: findings.nodes.map((finding) => findingView(finding, key)),
  }));
}

/** The parts of a text, whichever way they are sent. */
export const partsOf = ({ parts }: Pick<CellView, 'parts'>): readonly TextPart[] =>
  typeof parts === 'string' ? [{ text: parts, strong: false, emphasis: false, code: false, url: null }] : parts;

export const plain = (parts: readonly Pick<TextPart, 'text'>[]): string => parts.map(({ text }) => text).join('');

function cellView(text: RowAnswer['translations'][number] | null, lacks: readonly string[]): CellView | null {
  if (text === null) return null;
  const { parts, review, textHash } = text;
  const isDecided = review.state !== 'UNREVIEWED' || review.expired !== null;
  return {
    parts: parts.some(hasMarkup) ? parts : plain(parts),
    ...(lacks.length > 0 && { lacks }),
    ...(isDecided && { review: { state: review.state, expired: review.expired } }),
    ...(textHash !== undefined && { seen: { textHash, version: review.version } }),
  };
}

const hasMarkup = ({ strong, emphasis, code, url }: TextPart): boolean => strong || emphasis || code || url !== null;

function findingView({ fingerprint, mqmSeverity, locale, places }: RowFinding, key: string): FindingView {
  const spans = places.flatMap((place) =>
    place.segmentKey !== key || place.span === null ? [] : [{ locale: place.locale, ...place.span }],
  );
  return { fingerprint, severity: mqmSeverity, locale, spans };
}
