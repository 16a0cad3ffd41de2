import type { MqmSeverity } from '@eventide/consistency';
import type { Result, Suppression as SarifSuppression } from 'sarif';
import type { Suppression } from '../report/report.ts';

/** The name of the tool in a SARIF run: by it a baseline knows our runs from those of other tools. */
export const toolName = 'Eventide';

/** The key of our fingerprint among `partialFingerprints`, with the version of how it is made. */
export const fingerprintKey = 'eventideFinding/v1';

/** What GitHub shows: errors, warnings, notes. MQM's own word stands among the properties. */
export const levels = {
  critical: 'error',
  major: 'error',
  minor: 'warning',
  neutral: 'note',
} as const satisfies Readonly<Record<MqmSeverity, Result.level>>;

export const statuses = {
  ACCEPTED: 'accepted',
  UNDER_REVIEW: 'underReview',
  REJECTED: 'rejected',
} as const satisfies Readonly<Record<Suppression['status'], SarifSuppression.status>>;
