import type { Catalog, Document, Locale } from '@eventide/catalog';
import type { Finding } from '@eventide/consistency';
import type { Dismissal } from '@eventide/contract';
import { createPlaceOf, type FindingPlace } from '../places/place.ts';
import type { KnownFinding } from '../baseline/known.ts';
import type { RuleWords } from './rule-words.ts';

/** How a finding compares with an earlier check. UPDATED: known, with another severity or message. */
export type BaselineState = 'new' | 'unchanged' | 'updated';

/** Somebody's decision that a finding needs no correction, or the proposal of one. */
export interface Suppression {
  /** UNDER_REVIEW: the text has changed since, or nobody has agreed yet. REJECTED: it does need one. */
  readonly status: 'ACCEPTED' | 'UNDER_REVIEW' | 'REJECTED';
  readonly justification: string;
}

/** What a report says of a catalogue: not its texts. Any `Catalog` is one. */
export interface ReportedCatalog extends Pick<Catalog, 'slug' | 'locales' | 'source'> {
  readonly documents: ReadonlyMap<Locale, Pick<Document, 'file' | 'locale'>>;
}

/** A finding, and where each of its places stands, in their order; one at least. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly places: readonly FindingPlace[];
}

/** A finding, with all that a report says of it. */
export interface ReportedFinding extends PlacedFinding {
  readonly catalog: ReportedCatalog;
  /** In the report's language. */
  readonly message: string;
  /** Null where there is nothing to compare with. */
  readonly baselineState: BaselineState | null;
  /** Null where nobody was asked for decisions. */
  readonly suppressions: readonly Suppression[] | null;
}

/** What a check found, to be written in the format of another tool. */
export interface FindingsReport {
  /** The catalogues that were checked, whether they have findings or not. */
  readonly catalogs: readonly ReportedCatalog[];
  readonly findings: readonly ReportedFinding[];
  /** What the baseline has and the check no longer finds. */
  readonly absent: readonly KnownFinding[];
  /** All rules that were asked for, whether they found anything or not. */
  readonly rules: readonly RuleWords[];
  /** Whether everything that was named could be read. */
  readonly complete: boolean;
  /** Of the messages, as BCP 47. */
  readonly language: string;
  /** Of Eventide. */
  readonly version: string;
}

interface ReportOptions {
  readonly messageOf: (finding: Finding) => string;
  readonly baselineStateOf?: (finding: Finding) => BaselineState | null;
  /** Null: nobody was asked. */
  readonly suppressionsOf?: (finding: Finding) => readonly Suppression[] | null;
}

/** The findings of a catalogue with their places, in their order. */
export function placed(catalog: Catalog, findings: readonly Finding[]): readonly PlacedFinding[] {
  const placeOf = createPlaceOf(catalog);
  return findings.map((finding) => ({ finding, places: finding.places.map(placeOf) }));
}

/** The findings of a catalogue with their words and places, in their order. */
export function reported(
  catalog: Catalog,
  findings: readonly Finding[],
  options: ReportOptions,
): readonly ReportedFinding[] {
  return reportedAt(catalog, placed(catalog, findings), options);
}

/** Findings whose places are known, with their words: the texts of the catalogue may be gone. */
export function reportedAt(
  catalog: ReportedCatalog,
  findings: readonly PlacedFinding[],
  { messageOf, baselineStateOf = () => null, suppressionsOf = () => null }: ReportOptions,
): readonly ReportedFinding[] {
  return findings.map(({ finding, places }) => ({
    catalog,
    finding,
    message: messageOf(finding),
    places,
    baselineState: baselineStateOf(finding),
    suppressions: suppressionsOf(finding),
  }));
}

/** Whether a finding calls for somebody: neither known nor suppressed. */
export function isOpen({
  baselineState,
  suppressions,
}: Pick<ReportedFinding, 'baselineState' | 'suppressions'>): boolean {
  const isKnown = baselineState === 'unchanged' || baselineState === 'updated';
  return !isKnown && suppressions?.some(({ status }) => status === 'ACCEPTED') !== true;
}

/** A reviewer's dismissal as a suppression. One on a text that has changed since no longer holds. */
export function suppressionOf({ reason, note, expired }: Pick<Dismissal, 'reason' | 'note' | 'expired'>): Suppression {
  const justification = [reason, note].filter((part) => part !== null && part !== '').join(': ');
  return { status: expired ? 'UNDER_REVIEW' : 'ACCEPTED', justification };
}
