import { describe, expect, test } from 'vitest';
import { eventide, fivePages } from '../../test/memory-io.ts';

const files = fivePages();
const names = [...files.keys()];

interface SarifResult {
  readonly ruleId: string;
  readonly baselineState?: string;
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
}

const resultsIn = (stdout: string) =>
  (JSON.parse(stdout) as { runs: readonly { results: readonly SarifResult[] }[] }).runs[0]?.results ?? [];

const textOf = (name: string) => Buffer.from(files.get(name) ?? '').toString();

const review = (async () => (await eventide(['check', ...names, '--format', 'sarif'])).stdout)();

/** The five pages, the reviews named, and some files more. */
const world = async (...more: (readonly [string, string | Uint8Array])[]) => ({
  files: new Map<string, string | Uint8Array>([...files, ['review.sarif', await review], ...more]),
});

describe('a gate for a docs repository', () => {
  test('lets known findings pass, whether the baseline is SARIF or JSON', async () => {
    const json = await eventide(['check', ...names, '--format', 'json']);
    expect(json.code).toBe(1);
    const here = await world(['review.json', json.stdout]);
    for (const baseline of ['review.sarif', 'review.json']) {
      const { code, stdout, stderr } = await eventide(['check', ...names, '--baseline', baseline], here);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/\d+ findings are known from the baseline\./);
      expect(stdout).not.toMatch(/\[[a-z-]+\]$/m);
    }
  });

  test('fails on one new defect in one file, and shows exactly that', async () => {
    const changed = textOf('docs/es-es.md').replace(' de la ', ' de de la ');
    const here = await world(['docs/es-es.md', changed]);
    const args = ['check', ...names, '--baseline', 'review.sarif'];
    const sarif = await eventide([...args, '--format', 'sarif'], here);
    expect(sarif.code).toBe(1);
    const results = resultsIn(sarif.stdout);
    const news = results.filter(({ baselineState }) => baselineState === 'new');
    expect(news).toMatchObject([{ ruleId: 'doubled-word' }]);
    expect(news[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('docs/es-es.md');
    expect(results.filter(({ baselineState }) => baselineState === 'unchanged')).toHaveLength(results.length - 1);
    const pretty = await eventide(args, here);
    expect(pretty.stdout.match(/\[[a-z-]+\]$/gm)).toEqual(['[doubled-word]']);
    const github = await eventide([...args, '--format', 'github'], here);
    expect(github.stdout.split('\n')).toMatchObject([expect.stringMatching(/^::\w+ file=docs\/es-es.md,line=29,/), '']);
    expect((await eventide([...args, '--fail-on', 'critical'], here)).code).toBe(0);
  });

  test('says what is gone, as far as it is asked for', async () => {
    const here = await world(['docs/pt-pt.md', textOf('docs/pt-pt.md').replace('do do', 'do')]);
    const args = ['check', ...names, '--baseline', 'review.sarif'];
    const absent = async (...options: string[]) =>
      resultsIn((await eventide([...args, ...options, '--format', 'sarif'], here)).stdout)
        .filter(({ baselineState }) => baselineState === 'absent')
        .map(({ ruleId }) => ruleId);
    expect(await absent()).toEqual(['doubled-word']);
    expect(await absent('--locale', 'it-IT')).toEqual([]);
    const { stdout, code } = await eventide(args, here);
    expect(code).toBe(0);
    expect(stdout).toContain('1 finding of the baseline no longer found.');
  });

  test('takes over what was suppressed in the baseline, which then does not fail either', async () => {
    const log = JSON.parse(await review) as { runs: { results: Record<string, unknown>[] }[] };
    for (const result of log.runs[0]?.results ?? []) result.suppressions = [{ kind: 'external', status: 'accepted' }];
    const here = await world(['review.sarif', JSON.stringify(log)]);
    const { stdout } = await eventide(['check', ...names, '--baseline', 'review.sarif', '--format', 'sarif'], here);
    expect(resultsIn(stdout)).toMatchObject(
      resultsIn(stdout).map(() => ({ suppressions: [{ kind: 'external', status: 'accepted', justification: '' }] })),
    );
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, 900), 'is no JSON, or was cut off'],
    ['of another tool', (text: string) => text.replaceAll('"Eventide"', '"ESLint"'), 'is SARIF of other tools'],
    ['another JSON', () => '{"a":1}', 'is no report of findings'],
  ])('refuses a baseline that is %s, before it checks anything', async (_what, change, reason) => {
    const here = await world(['review.sarif', change(await review)]);
    const { code, stdout, stderr } = await eventide(['check', ...names, '--baseline', 'review.sarif'], here);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^eventide: review\.sarif: .*\n$/);
    expect(stderr).toContain(reason);
  });

  test('names a baseline that is missing', async () => {
    const { code, stderr } = await eventide(['check', ...names, '--baseline', 'none.sarif']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'eventide: none.sarif: no such file or directory\n' });
  });
});

describe('a bad file beside the pages', () => {
  const page = textOf('docs/it-it.md');
  const random = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + 13) % 256);

  test.each<readonly [what: string, content: string | Uint8Array | null, reason: RegExp]>([
    ['without a table', '---\nms.contentlocale: it-IT\n---\n# Titolo\n\nTesto.\n', /table|events|codes/],
    ['with a truncated table', page.slice(0, page.indexOf('| 20100') + 40), /cut|end/],
    ['of binary garbage', random, /binary|UTF-8/],
    ['of 50 MB', new Uint8Array(50_000_000).fill(0x61), /MB/],
    ['that is missing', null, /no such file/],
  ])(
    '%s is one line with its name and the reason; the other files are still checked',
    async (_what, content, reason) => {
      const here = { files: new Map<string, string | Uint8Array>(files) };
      if (content !== null) here.files.set('docs/bad.md', content);
      const { code, stdout, stderr } = await eventide(['check', ...names, 'docs/bad.md', '--format', 'sarif'], here);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^eventide: docs\/bad\.md:[^\n]+\n$/);
      expect(stderr).toMatch(reason);
      expect(resultsIn(stdout)).toHaveLength(resultsIn(await review).length);
    },
  );

  test('is skipped and counted where a folder brings it along', async () => {
    const here = { files: new Map<string, string | Uint8Array>([...files, ['docs/readme.md', '# Read me\n']]) };
    const { code, stdout, stderr } = await eventide(['check', 'docs', '--format', 'sarif'], here);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^eventide: 1 file skipped/);
    expect(resultsIn(stdout)).toHaveLength(resultsIn(await review).length);
  });
});

describe('check --format', () => {
  test('jsonl has a finding a line, as json has it', async () => {
    const { stdout } = await eventide(['check', ...names, '--format', 'jsonl']);
    const json = await eventide(['check', ...names, '--format', 'json']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      (JSON.parse(json.stdout) as { findings: unknown[] }).findings,
    );
  });

  test('markdown is in the language asked for', async () => {
    const { stdout } = await eventide(['check', ...names, '--format', 'markdown', '--language', 'it']);
    expect(stdout).toMatch(/^# Revisione delle traduzioni\n/);
    expect(stdout).toContain('| Posizione | Gravità | Regola | Messaggio | Proposta |');
  });

  test('junit fails the cases at the bar and skips those below', async () => {
    const { stdout } = await eventide(['check', ...names, '--format', 'junit', '--fail-on', 'critical']);
    expect(stdout.match(/<failure /g)).toHaveLength(2);
    expect(stdout).toMatch(/<testsuites name="eventide" tests="\d+" failures="2" errors="0" time="0">/);
    expect(stdout).toMatch(/<testcase name="no findings"|<skipped message="minor: /);
  });
});
