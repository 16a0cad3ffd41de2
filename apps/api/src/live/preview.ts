import type { Catalog } from '@eventide/catalog';
import type { CheckResult, Finding } from '@eventide/consistency';
import type { Logger } from 'pino';

interface Parts {
  readonly review: (catalog: Catalog, signal: AbortSignal) => Promise<CheckResult>;
  readonly logger: Logger;
}

/** Reviews of catalogues that are not there yet, one after the other. The last one is remembered: people look twice. */
export function createPreview({ review, logger }: Parts) {
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let remembered: { readonly key: string; readonly findings: Promise<readonly Finding[] | null> } | null = null;

  const reviewed = async (catalog: Catalog): Promise<readonly Finding[] | null> => {
    try {
      return (await review(catalog, closing.signal)).findings;
    } catch (error) {
      if (!closing.signal.aborted) logger.error({ err: error, slug: catalog.slug }, 'preview could not be reviewed');
      remembered = null;
      return null;
    }
  };

  return {
    /** In source order; null if the review fails. */
    reviewOf: (catalog: Catalog): Promise<readonly Finding[] | null> => {
      const key = `${catalog.slug} ${catalog.source ?? ''} ${catalog.revision}`;
      if (remembered?.key === key) return remembered.findings;
      const findings = last.then(() => reviewed(catalog));
      last = findings;
      remembered = { key, findings };
      return findings;
    },
    close: async (): Promise<void> => {
      closing.abort();
      await last;
    },
  };
}
