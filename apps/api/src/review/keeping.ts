import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Catalog } from '@eventide/catalog';
import { dictionaryVersions, type CheckResult, type TermBase } from '@eventide/consistency';
import type { Store } from '@eventide/store';
import type { Logger } from 'pino';
import type { ToReview } from './review-in-thread.ts';

/** A revision of a catalogue, with what its texts are held to. */
export interface Reviewable {
  readonly catalog: Catalog;
  readonly revision: number;
  readonly terms: { readonly base: TermBase; readonly stamp: string };
}

interface Parts {
  readonly store: Pick<Store, 'keptReview' | 'recordFindings'>;
  readonly review: (given: ToReview, signal: AbortSignal) => Promise<CheckResult>;
  /** Identifies the program that reviews; null where that cannot be known, and then no review is kept. */
  readonly engine: string | null;
  readonly logger: Logger;
}

/** Of a review's content, in bytes once it is read: more than any review of pages within their limits has. */
const contentMax = 1024 * 1024 * 1024;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Reviews a catalogue and records what is found. A review that another start or another process on the same store has made
 * of the same content with the same program, dictionaries and term base is read instead.
 */
export function createReviewer({ store, review, engine, logger }: Parts) {
  const read = async ({ catalog, revision }: Reviewable, fingerprint: string): Promise<CheckResult | null> => {
    try {
      const content = await store.keptReview(catalog.slug, revision, fingerprint);
      return content && decode(await decompress(content, { maxOutputLength: contentMax }));
    } catch (error) {
      logger.warn({ err: error, slug: catalog.slug, revision }, 'kept review cannot be read; it is made again');
      return null;
    }
  };

  const keep = async ({ catalog, revision }: Reviewable, found: CheckResult, fingerprint: string | null) => {
    try {
      const kept = fingerprint === null ? undefined : { fingerprint, content: await encode(found) };
      await store.recordFindings(catalog.slug, revision, found.findings, kept);
    } catch (error) {
      // What was found is true all the same; the next review is recorded again.
      logger.error({ err: error, slug: catalog.slug, revision }, 'findings could not be recorded');
    }
  };

  return async (given: Reviewable, signal: AbortSignal): Promise<CheckResult> => {
    const { catalog, revision, terms } = given;
    const { slug } = catalog;
    const startedAt = performance.now();
    const durationMs = () => Math.round(performance.now() - startedAt);
    const fingerprint = engine === null ? null : fingerprintOf(given, engine);
    const kept = fingerprint === null ? null : await read(given, fingerprint);
    if (kept) {
      const findings = kept.findings.length;
      logger.info({ slug, revision, findings, durationMs: durationMs() }, 'review read from the store');
      return kept;
    }
    const found = await review({ catalog, termBase: terms.base }, signal);
    logger.info({ slug, revision, findings: found.findings.length, durationMs: durationMs() }, 'catalogue reviewed');
    await keep(given, found, fingerprint);
    return found;
  };
}

/** Of everything that a review depends on. */
function fingerprintOf({ catalog, terms }: Reviewable, engine: string): string {
  const { slug, source, revision, locales } = catalog;
  const given = [engine, slug, source, revision, locales, dictionaryVersions(locales), terms.stamp];
  return createHash('sha256').update(JSON.stringify(given)).digest('hex');
}

function encode({ findings, stats, terms }: CheckResult): Promise<Uint8Array> {
  return compress(JSON.stringify({ findings, stats, terms }), { level: 1 });
}

/** gzip has checked that it is whole; whatever else has the fingerprint was written by this program. */
function decode(bytes: Buffer): CheckResult {
  const { findings, stats, terms } = JSON.parse(bytes.toString()) as Partial<CheckResult>;
  if (!Array.isArray(findings) || !Array.isArray(terms) || typeof stats !== 'object') {
    throw new TypeError('it is no review');
  }
  return { findings, stats, terms };
}
