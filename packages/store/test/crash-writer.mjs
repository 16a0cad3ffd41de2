/**
 * One round of the crash test, in a process that is killed at any moment. Standard input gives how the store is opened, which
 * writes earlier rounds had acknowledged, and random numbers. Checks that those writes are in the store, says so, and writes
 * until it is killed; each write that the store has acknowledged is a line.
 */
import { text } from 'node:stream/consumers';
import { textHash } from '@eventide/catalog';
import { openStore } from '../dist/index.js';

const catalog = 'crash';
const locales = ['it-IT', 'sv-SE'];
const segmentKey = 'event/10301/description';
const actor = { id: 'anna', name: 'Anna', role: /** @type {const} */ ('reviewer') };

/**
 * @type {{ options: import('../dist/index.js').OpenStoreOptions, page: string, acknowledged: Acknowledged[],
 *   round: number, draws: number[] }}
 */
const { options, page, acknowledged, round, draws } = JSON.parse(await text(process.stdin));

/**
 * @typedef {{ kind: 'IMPORT', revision: number } | { kind: 'COMMENT', id: string }
 *   | { kind: 'REVIEW', locale: string, textHash: string, version: number }
 *   | { kind: 'DISMISSAL', fingerprint: string, version: number }} Acknowledged
 */

/** @param {unknown} line */
const say = (line) => new Promise((done) => process.stdout.write(`${JSON.stringify(line)}\n`, done));

let drawn = 0;
let imports = 0;

/** @param {number} below @returns {number} an integer from 0 to `below` - 1 */
const roll = (below) => Math.floor((draws[drawn++ % draws.length] ?? 0) * below);

const store = await openStore(options);
const current = await verify();
await say({ kind: 'VERIFIED' });
for (;;) await write();

/** Prints what is wrong and ends the process, or returns what is current. */
async function verify() {
  const wrong = [];
  const now = await store.currentDocuments(catalog);
  const tags = now?.documents.map(({ source }) => /Text \d+\.\d+/.exec(source)?.[0]) ?? [];
  if (new Set(tags).size > 1) wrong.push(`half an import: ${tags.join(', ')}`);
  if (now !== null && now.documents.length !== locales.length) wrong.push('a page is missing');
  const revisions = await store.catalogRevisions(catalog, { first: 100 });
  if (now !== null && revisions[0]?.number !== now.revision)
    wrong.push('the history does not end with what is current');
  // Decisions are compared with the texts of the pages: if the table differs, each of them is a conflict.
  const markdown = tags[0] ?? '';
  const cells = locales.map((locale) => ({ segmentKey, locale, textHash: textHash({ markdown }) }));
  const asked = await store.reviewTranslations({
    ...{ catalog, actor },
    changes: cells.map((cell) => ({ ...cell, state: /** @type {const} */ ('APPROVED'), version: -1 })),
  });
  if (now !== null && asked.kind === 'CONFLICT' && asked.conflicts.some(({ reason }) => reason !== 'VERSION')) {
    wrong.push('the table of texts is not what the pages say');
  }
  const comments = (await store.commentsOf(catalog, cells)).flat();
  const count = await store.auditCount({ catalog, actions: ['COMMENT'] });
  if (count !== comments.length) wrong.push(`${comments.length} comments, but ${count} in the log`);
  for (const one of acknowledged) {
    if (one.kind === 'IMPORT' && !(one.revision <= (now?.revision ?? 0))) wrong.push(`lost revision ${one.revision}`);
    if (one.kind === 'COMMENT' && !comments.some(({ id }) => id === one.id)) wrong.push(`lost comment ${one.id}`);
    if (one.kind === 'REVIEW') {
      const [review] = await store.reviewsOf(catalog, [{ segmentKey, locale: one.locale, textHash: one.textHash }]);
      if ((review?.version ?? 0) < one.version) wrong.push(`lost decision ${one.version} on ${one.locale}`);
    }
    if (one.kind === 'DISMISSAL') {
      const [dismissal] = await store.dismissalsOf(catalog, [one.fingerprint]);
      if ((dismissal?.version ?? 0) < one.version) wrong.push(`lost dismissal ${one.fingerprint}`);
    }
  }
  if (wrong.length > 0) {
    await say({ kind: 'WRONG', wrong });
    process.exit(1);
  }
  return { markdown, imported: now !== null };
}

async function write() {
  const kind = current.imported ? roll(4) : 0;
  const locale = locales[roll(locales.length)] ?? 'sv-SE';
  const cell = { segmentKey, locale, textHash: textHash({ markdown: current.markdown }) };
  if (kind === 0) {
    const markdown = `Text ${round}.${imports++}`;
    const files = locales.map((each) => ({
      name: `${each}.md`,
      bytes: Buffer.from(page.replaceAll('LOCALE', each).replaceAll('TEXT', markdown)),
    }));
    const outcome = await store.importDocuments({ catalog, files, actor });
    if (outcome.kind !== 'IMPORTED') throw new Error(outcome.kind);
    current.markdown = markdown;
    current.imported = true;
    await say({ kind: 'IMPORT', revision: outcome.revision.number });
  } else if (kind === 1) {
    const outcome = await store.addComment({ catalog, cell, body: 'Random', actor });
    if (outcome.kind !== 'ADDED') throw new Error(outcome.kind);
    await say({ kind: 'COMMENT', id: outcome.comment.id });
  } else if (kind === 2) {
    const [review] = await store.reviewsOf(catalog, [cell]);
    /** @type {'APPROVED' | 'CHANGES_REQUESTED'} */
    const state = review?.state === 'APPROVED' ? 'CHANGES_REQUESTED' : 'APPROVED';
    const changes = [{ ...cell, state, version: review?.version ?? 0 }];
    const outcome = await store.reviewTranslations({ catalog, changes, actor });
    if (outcome.kind !== 'CHANGED') throw new Error(outcome.kind);
    const { textHash } = cell;
    await say({ kind: 'REVIEW', locale, textHash, version: outcome.reviews[0]?.version ?? 0 });
  } else {
    const fingerprint = `f${roll(5)}`;
    const [dismissal] = await store.dismissalsOf(catalog, [fingerprint]);
    const findings = [{ fingerprint, segmentKey, locale, version: dismissal?.version ?? 0 }];
    const outcome = await store.dismissFindings({ catalog, findings, reason: 'INTENDED', actor });
    if (outcome.kind !== 'CHANGED') throw new Error(outcome.kind);
    await say({ kind: 'DISMISSAL', fingerprint, version: outcome.dismissals[0]?.version ?? 0 });
  }
}
