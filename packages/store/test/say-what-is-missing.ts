import { findPostgres } from './cluster.ts';
import { findPgbouncer } from './pooler.ts';

/** Once per run, however many files are tested: skipped tests must not go unnoticed. */
export default function sayWhatIsMissing(): void {
  if (findPostgres() !== null) {
    if (findPgbouncer() === null) {
      process.stderr.write(
        '\n!!! NO PGBOUNCER HERE: a store behind a connection pooler is NOT TESTED. Install pgbouncer.\n\n',
      );
    }
    return;
  }
  process.stderr.write(
    '\n!!! NO POSTGRESQL HERE: the store is tested on the embedded engine ALONE, and two processes on one store are NOT TESTED. Install postgresql.\n\n',
  );
}
