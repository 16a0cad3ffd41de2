import { findPostgres } from './cluster.ts';

/** Once per run, however many files are tested: skipped tests must not go unnoticed. */
export default function sayWhatIsMissing(): void {
  if (findPostgres() !== null) return;
  process.stderr.write(
    '\n!!! NO POSTGRESQL HERE: the store is tested on the embedded engine ALONE, and two processes on one store are NOT TESTED. Install postgresql.\n\n',
  );
}
