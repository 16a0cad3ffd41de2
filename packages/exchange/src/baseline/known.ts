import type { Locale } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';
import type { Suppression } from '../report/report.ts';

/** A finding of an earlier check, as far as its report tells. */
export interface KnownFinding {
  readonly fingerprint: string;
  /** The catalogue's slug; null where the report does not say it. */
  readonly catalog: string | null;
  readonly ruleId: string;
  readonly mqmSeverity: MqmSeverity | null;
  /** Undefined where the report does not say it; null: a defect of the source, in every locale. */
  readonly locale: Locale | null | undefined;
  readonly segmentKey: string | null;
  readonly messageId: string | null;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly suppressions: readonly Suppression[];
}
