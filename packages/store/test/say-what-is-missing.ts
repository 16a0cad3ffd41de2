import { findPostgres } from './cluster.ts';

/** Once a run, however many files are tested: what is left out must not pass for tested. */
export default function sayWhatIsMissing(): void {
  if (findPostgres() !== null) return;
  process.stderr.write(
    '\n!!! NO POSTGRESQL HERE: the store is tested on the embedded engine ALONE, and two processes on one store are NOT TESTED. Install postgresql.\n\n',
  );
}
