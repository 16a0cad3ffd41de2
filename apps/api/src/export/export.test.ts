import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, openApi, post } from '../../test/api.ts';

const { inMemory, signedIn } = await openApi();
const fetch = inMemory();
const reviewer = await signedIn('reviewer');

const byteOrderMark = '\uFEFF';

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly suppressions?: readonly { justification: string }[];
    }[];
  }[];
}

async function download(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(path, { headers });
  return {
    status: response.status,
    headers: response.headers,
    text: Buffer.from(await response.arrayBuffer()).toString(),
  };
}

async function refused(path: string, headers: Readonly<Record<string, string>> = {}) {
  const { status, text } = await download(path, headers);
  const { errors } = JSON.parse(text) as { errors: readonly { message: string; extensions: { code: string } }[] };
  return [status, errors[0]?.extensions.code, errors[0]?.message];
}

const where = (conditions: object): string => `where=${encodeURIComponent(JSON.stringify(conditions))}`;

const data = async <T>(query: string): Promise<T> => {
  const { body } = await post(fetch, query, { headers: reviewer });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data as T;
};

/** Suggests a text for the Portuguese event 20202, and accepts it. */
async function acceptedSuggestion(): Promise<{ readonly id: string; readonly markdown: string; readonly old: string }> {
  const found = await data<{
    segments: { nodes: readonly { translations: readonly { markdown: string; textHash: string }[] }[] };
  }>(`{ segments(where: { key: ["event/20202/description"] }, first: 1) {
    nodes { translations(locales: ["pt-PT"]) { markdown textHash } } } }`);
  const [text] = found.segments.nodes[0]?.translations ?? [];
  if (text === undefined) throw new Error('no text');
  const markdown = text.markdown.replace('do do', 'do');
  const made = await data<{ suggestTranslation: { suggestion: { id: string; version: number } } }>(
    `mutation { suggestTranslation(text: { segmentKey: "event/20202/description", locale: "pt-PT", textHash: "${text.textHash}" },
      markdown: ${JSON.stringify(markdown)}) { ... on SuggestTranslationPayload { suggestion { id version } } } }`,
  );
  const { id, version } = made.suggestTranslation.suggestion;
  await data(`mutation { decideSuggestion(id: "${id}", version: ${version}, state: ACCEPTED) { __typename } }`);
  return { id, markdown, old: text.markdown };
}

describe('a download', () => {
  it('of findings is SARIF of exactly those that the conditions of the list pick', async () => {
    const { status, headers, text } = await download(`/export/sarif?${where({ rule: ['doubled-word'] })}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/sarif+json; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="certificate-connector.sarif"');
    const results = (JSON.parse(text) as Sarif).runs[0]?.results ?? [];
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(new Set(['doubled-word']));
  });

  it('of findings has what a reviewer has dismissed as a suppression with its reason', async () => {
    const { findings } = await data<{ findings: { nodes: readonly { fingerprint: string }[] } }>(
      '{ findings(where: { rule: ["doubled-word"] }, first: 1) { nodes { fingerprint } } }',
    );
    await data(`mutation { dismissFindings(findings: [{ fingerprint: "${findings.nodes[0]?.fingerprint ?? ''}", version: 0 }],
      reason: INTENDED, note: "as the product says") { __typename } }`);
    const { text } = await download(`/export/sarif?${where({ rule: ['doubled-word'] })}`);
    const [result] = (JSON.parse(text) as Sarif).runs[0]?.results ?? [];
    expect(result?.suppressions).toMatchObject([
      { status: 'accepted', justification: 'INTENDED: as the product says' },
    ]);
  });

  it('of texts is CSV for a spreadsheet, with the locales that are asked for', async () => {
    const { text, headers } = await download(`/export/csv?locale=it-IT,sv-SE&${where({ severity: ['WARNING'] })}`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, ...rows] = text.slice(byteOrderMark.length).trim().split('\r\n');
    expect(text.startsWith(byteOrderMark)).toBe(true);
    expect(head).toBe('segment,kind,it-IT,sv-SE');
    expect(rows.map((row) => row.split('/')[1])).toEqual(expect.arrayContaining(['10301', '20501']));
  });

  it('of texts is a bilingual file for translators, or TMX of all languages', async () => {
    expect((await download('/export/xliff?locale=it-IT&source=es-ES')).text).toContain(
      'source-language="es-ES" target-language="it-IT"',
    );
    expect((await download('/export/xliff?locale=it-IT&version=2.1')).text).toContain('version="2.1"');
    expect((await download('/export/tmx')).text).toContain('srclang="*all*"');
    expect((await download('/export/tmx?locale=it-IT')).text).toContain('srclang="es-ES"');
  });

  it('of events and codes has a row for each, with its text in each language', async () => {
    const events = (await download('/export/csv?of=events&locale=it-IT')).text.trim().split('\r\n');
    expect(events).toHaveLength(20);
    expect(events[0]).toBe(`eventId,name,severity,outcome,codes,it-IT`);
    const codes = (await download('/export/jsonl?of=codes&locale=it-IT')).text.trim().split('\n');
    expect(codes).toHaveLength(12);
    expect(JSON.parse(codes[1] ?? '')).toMatchObject({ code: '0x00000400', decimal: 1024 });
  });

  it('of accepted suggestions is a patch that git applies to the pages as they are', async () => {
    const { id, markdown, old } = await acceptedSuggestion();
    const { text, headers } = await download('/export/patch');
    expect(headers.get('content-disposition')).toBe('attachment; filename="certificate-connector.patch"');
    const folder = mkdtempSync(join(tmpdir(), 'patch-'));
    try {
      cpSync(documents, folder, { recursive: true });
      writeFileSync(join(folder, 'a.patch'), text);
      const page = join(folder, 'pt-pt.md');
      const before = readFileSync(page, 'utf8');
      execFileSync('git', ['apply', 'a.patch'], { cwd: folder });
      expect(readFileSync(page, 'utf8')).toBe(before.replace(old, markdown));
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect((await download('/export/csv?of=suggestions')).text).toContain(id);
    expect((await download('/export/xliff?of=suggestions&locale=pt-PT')).text).toContain('event/20202/description');
  });

  it('of the changes is for reviewers', async () => {
    expect((await refused('/export/csv?of=audit')).slice(0, 2)).toEqual([401, 'UNAUTHENTICATED']);
    expect((await refused('/export/csv?of=audit', await signedIn('viewer'))).slice(0, 2)).toEqual([403, 'FORBIDDEN']);
    const { text } = await download(`/export/csv?of=audit&${where({ action: ['IMPORT'] })}`, reviewer);
    expect(text.trim().split('\r\n').length).toBeGreaterThan(1);
  });

  it('takes an account where reading does', async () => {
    const closed = inMemory({ auth: { ...(await import('../../test/api.ts')).config.auth, readingIsOpen: false } });
    expect((await closed('/export/sarif')).status).toBe(401);
    expect((await closed('/export/sarif', { headers: reviewer })).status).toBe(200);
  });
});

describe('a download that cannot be had', () => {
  it.each([
    ['/export/pdf', [404, 'NOT_FOUND', 'There is no format "pdf", only csv, jsonl, patch, sarif, tbx, tmx, xliff.']],
    ['/export/sarif?of=texts', [404, 'NOT_FOUND', 'texts can be had as xliff, tmx, csv, jsonl.']],
    ['/export/csv?catalog=none', [404, 'UNKNOWN_CATALOG', 'No catalogue "none". There are certificate-connector.']],
    [
      '/export/csv?locale=de-DE',
      [
        400,
        'UNKNOWN_LOCALE',
        'No page of certificate-connector is in "de-DE". There are es-ES, it-IT, pt-PT, ru-RU, sv-SE.',
      ],
    ],
    [
      '/export/csv?lokale=it',
      [
        400,
        'BAD_USER_INPUT',
        'Unexpected parameter "lokale", expected of, catalog, where, locale, source, version, language.',
      ],
    ],
    [
      '/export/xliff',
      [400, 'BAD_USER_INPUT', 'A file of one language pair: name one "locale", and a "source" if you like.'],
    ],
    ['/export/xliff?locale=it-IT&version=3', [400, 'BAD_USER_INPUT', 'Unexpected "version", expected 1.2 or 2.1.']],
    ['/export/sarif?where=%7B', [400, 'BAD_USER_INPUT', expect.stringContaining('expected JSON')]],
    [`/export/sarif?${where({ rules: ['typo'] })}`, [400, 'BAD_USER_INPUT', expect.stringContaining('where: ')]],
    [`/export/sarif?${where({ rule: ['typos'] })}`, [400, 'UNKNOWN_RULE', expect.stringContaining('typos')]],
    [`/export/patch?${where({ stage: ['REJECTED'] })}`, [404, 'NOTHING_TO_EXPORT', expect.any(String)]],
  ])('says why: %s', async (path, expected) => {
    expect(await refused(path)).toEqual(expected);
  });

  it('is one that is sent to it', async () => {
    const response = await fetch('/export/csv', { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});
