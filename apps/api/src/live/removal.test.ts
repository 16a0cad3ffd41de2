import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents, openApi, post } from '../../test/api.ts';

const { inMemory, live, signedIn, catalogs } = await openApi();
const fetch = inMemory();
let admin: Readonly<Record<string, string>>;
beforeAll(async () => {
  admin = await signedIn('admin');
});

async function ask(query: string, variables: object = {}) {
  const { body } = await post(fetch, query, { variables, headers: admin });
  expect(body.errors).toBeUndefined();
  return body.data as Record<string, Record<string, unknown>>;
}

const fileOf = (name: string, change = (text: string) => text) => ({
  ...{ name, contentBase64: Buffer.from(change(readFileSync(join(documents, name), 'utf8'))).toString('base64') },
});

const importPages = `mutation ($catalog: String, $files: [ImportFileInput!]!) { importDocuments(catalog: $catalog, files: $files) {
  __typename ... on ImportDocumentsPayload { revision { number } plan { catalog isNewCatalog } }
  ... on ImportRefused { code errors { code message data } } } }`;
const remove = `mutation ($catalog: String!, $locales: [Locale!], $baseRevision: Int) {
  removeDocuments(catalog: $catalog, locales: $locales, baseRevision: $baseRevision) { __typename
    ... on RemoveDocumentsPayload { batchId revision { number removed } } ... on RemovalRefused { code message currentRevision } } }`;
const undo = `mutation ($batchId: ID!) { undo(batchId: $batchId) { __typename } }`;
const previewRemoval = `query ($catalog: String!, $locale: Locale) { previewRemoval(catalog: $catalog, locale: $locale) {
  catalog locales isWholeCatalog baseRevision texts findings decisions comments suggestions dismissals } }`;

describe('an administrator', () => {
  it('sees what goes with a page, removes it, and takes that back', async () => {
    const catalog = 'certificate-connector';
    const { previewRemoval: plan } = await ask(previewRemoval, { catalog, locale: 'pt-PT' });
    expect(plan).toMatchObject({ catalog, locales: ['pt-PT'], isWholeCatalog: false, baseRevision: 1, decisions: 0 });
    expect(plan?.texts).toBe(catalogs().get(catalog)?.catalog.documents.get('pt-PT')?.segments.length);
    expect(plan?.findings).toBeGreaterThan(0);
    const { removeDocuments } = await ask(remove, { catalog, locales: ['pt-PT'], baseRevision: 1 });
    expect(removeDocuments).toMatchObject({ revision: { number: 2, removed: ['pt-PT'] } });
    expect(catalogs().get(catalog)?.catalog.locales).not.toContain('pt-PT');
    expect((await ask(remove, { catalog, locales: ['it-IT'], baseRevision: 1 })).removeDocuments).toMatchObject({
      ...{ __typename: 'RemovalRefused', code: 'CONFLICT', currentRevision: 2 },
    });
    await ask(undo, { batchId: removeDocuments?.batchId });
    expect(catalogs().get(catalog)?.catalog.locales).toContain('pt-PT');
  });

  it('removes a whole catalogue: it is gone at once, and whoever listens is told', async () => {
    const text = (source: string) =>
      source.replaceAll(/\b(10|20|30)(\d{3})\b/g, '7$2').replaceAll('0x000004', '0x800074');
    const made = await ask(importPages, { catalog: 'other', files: [fileOf('it-it.md', text)] });
    expect(made.importDocuments).toMatchObject({ plan: { catalog: 'other', isNewCatalog: true } });
    const changes = live.changes.catalogs()[Symbol.asyncIterator]();
    const told = changes.next();
    const { removeDocuments } = await ask(remove, { catalog: 'other' });
    expect(removeDocuments).toMatchObject({ revision: { number: 2 } });
    expect((await ask('{ catalogs { slug } }')).catalogs).toEqual([{ slug: 'certificate-connector' }]);
    expect((await ask('{ catalog(slug: "other") { slug } }')).catalog).toBeNull();
    let last = (await told).value as { catalog: string; revision: number };
    // A review that was still running may have been told first.
    while (last.revision !== 2) last = (await changes.next()).value as typeof last;
    expect(last).toEqual({ catalog: 'other', revision: 2 });
    await changes.return?.();
    await ask(undo, { batchId: removeDocuments?.batchId });
    expect([...catalogs().keys()]).toContain('other');
    await ask(remove, { catalog: 'other' });
  });
});

describe('an import', () => {
  const swedish = () =>
    fileOf('sv-se.md', (text) => text.replace('ms.contentlocale: sv-SE', 'ms.contentlocale: nb-NO'));

  it('without a catalogue goes where the page belongs', async () => {
    const { importDocuments } = await ask(importPages, { files: [swedish()] });
    expect(importDocuments).toMatchObject({ plan: { catalog: 'certificate-connector', isNewCatalog: false } });
    await ask(remove, { catalog: 'certificate-connector', locales: ['nb-NO'] });
  });

  it('of another article is refused with the numbers', async () => {
    const text = (source: string) => source.replaceAll(/\b(10|20|30)(\d{3})\b/g, '7$2').replaceAll('0x0', '0x8');
    const { importDocuments } = await ask(importPages, {
      ...{ catalog: 'certificate-connector', files: [fileOf('it-it.md', text)] },
    });
    expect(importDocuments).toMatchObject({
      ...{ __typename: 'ImportRefused', code: 'BAD_FILES' },
      errors: [{ code: 'OTHER_ARTICLE', data: { shared: 0, catalog: 'certificate-connector' } }],
    });
  });

  it('is told of its locale and source by the form, and says before which findings come and go', async () => {
    const preview = `mutation ($files: [ImportFileInput!]!) { previewImport(files: $files) { __typename ... on ImportPlan {
      files { locale status } expiringDecisions keyChangeCount
      findings { appearing resolved appearingBySeverity { value count } appearingFindings { ruleId locale message(language: "en") } } } } }`;
    const broken = (text: string) =>
      text.replaceAll('0x00000401', '0x00000402').replace(/^ms\.contentlocale:.*\n/m, '');
    const file = { ...fileOf('it-it.md', broken), name: 'page.md', locale: 'it-CH', isSource: false };
    const { previewImport } = await ask(preview, { files: [file] });
    expect(previewImport).toMatchObject({
      ...{ files: [{ locale: 'it-CH', status: 'NEW_LOCALE' }], expiringDecisions: 0, keyChangeCount: 0 },
    });
    const { findings } = previewImport as {
      findings: {
        readonly appearing: number;
        readonly appearingBySeverity: readonly { readonly value: string; readonly count: number }[];
        readonly appearingFindings: readonly { readonly locale: string }[];
      };
    };
    expect(findings.appearing).toBeGreaterThan(0);
    const counted = findings.appearingBySeverity;
    expect(counted.map(({ value }) => value)).toEqual(['CRITICAL', 'MAJOR', 'MINOR', 'NEUTRAL']);
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(findings.appearing);
    expect(findings.appearingFindings.map(({ locale }) => locale)).toContain('it-CH');
  });
});
