import type { EventSeverity } from '../../model.ts';

/** What the value of a field of a log means. */
export type FieldMeaning =
  | 'EVENT_ID'
  | 'CODE'
  | 'PROVIDER'
  | 'CHANNEL'
  | 'LEVEL'
  | 'TIME'
  | 'COMPUTER'
  | 'RECORD_ID'
  | 'MESSAGE'
  | 'TASK'
  | 'USER'
  | 'OTHER';

export type KnownSeverity = Exclude<EventSeverity, 'UNKNOWN'>;

/** What `fields/<language>.json` holds; `fields/README.md` says what each list is for. */
export interface LanguageFields {
  readonly levels: Readonly<Partial<Record<KnownSeverity, readonly string[]>>>;
  readonly names: Readonly<Partial<Record<Exclude<FieldMeaning, 'OTHER'>, readonly string[]>>>;
  readonly others: readonly string[];
  readonly units: readonly string[];
}
