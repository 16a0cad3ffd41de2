import { address } from '../../data/address.ts';

export interface Download {
  /** The format, and what tells it from others of the list. */
  readonly label: string;
  readonly href: string;
}

/** What is in a file, as the API calls it. */
type Subject = 'findings' | 'texts' | 'suggestions' | 'terms' | 'events' | 'codes' | 'audit';

interface Wanted {
  readonly of: Subject;
  readonly catalog: string;
  /** The condition of the list that the page shows: the very input of its query. */
  readonly where?: object;
  /** Empty: every locale. */
  readonly locales?: readonly string[];
  readonly source?: string | null;
  readonly version?: string;
  /** Of messages. */
  readonly language?: string;
}

/** Where the API hands out a file; it comes through the page's own origin. Null is no condition and takes no room. */
export function downloadAddress(
  format: string,
  { of, catalog, where = {}, locales = [], source, version = '', language = '' }: Wanted,
): string {
  const conditions = Object.entries(where).filter(([, value]) => value !== null && value !== undefined);
  return address(`/export/${format}`, [
    ['of', of],
    ['catalog', catalog],
    ['where', conditions.length === 0 ? '' : JSON.stringify(Object.fromEntries(conditions))],
    ['locale', locales.join(',')],
    ['source', source ?? ''],
    ['version', version],
    ['language', language],
  ]);
}

/** What every list can be downloaded as. */
export function tableFiles(wanted: Wanted): readonly Download[] {
  return [
    { label: 'CSV', href: downloadAddress('csv', wanted) },
    { label: 'JSON Lines', href: downloadAddress('jsonl', wanted) },
  ];
}
