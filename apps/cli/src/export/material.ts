import type { Catalog } from '@eventide/catalog';
import type { NamedConcept } from '@eventide/consistency';
import type { CellEdit, Decisions, ReportedFinding, RuleWords } from '@eventide/exchange';

/** What a review says of a catalogue. */
export interface ReviewMaterial {
  readonly findings: readonly ReportedFinding[];
  /** What the texts have terms for, as proposals for a term base. */
  readonly proposals: readonly NamedConcept[];
  readonly rules: readonly RuleWords[];
}

/** A catalogue, with what there is to export of it. */
export interface Material {
  readonly catalog: Catalog;
  readonly decisions: Decisions;
  /** Made when first asked for: it takes dictionaries. */
  readonly review: () => Promise<ReviewMaterial>;
  /** The term base of the store; empty where there is none. */
  readonly termBase: readonly NamedConcept[];
  /** New texts that somebody has accepted; null where nobody decides, so that what findings suggest counts. */
  readonly accepted: readonly CellEdit[] | null;
}
