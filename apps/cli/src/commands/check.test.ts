import { describe, expect, test } from 'vitest';
import { eventide, fivePages, page } from '../../test/memory-io.ts';

const files = fivePages();
const names = [...files.keys()];

interface Printed {
  readonly findings: readonly {
    readonly catalog: string;
    readonly ruleId: string;
    readonly mqmSeverity: string;
    readonly locale: string | null;
    readonly segmentKey: string;
    readonly span: { readonly start: number; readonly end: number } | null;
    readonly fingerprint: string;
  }[];
  readonly stats: { readonly locales: readonly { readonly locale: string; readonly mqmScore: number }[] };
}

const checked = async (args: readonly string[], world: Parameters<typeof eventide>[1] = {}) => {
  const result = await eventide(['check', ...args, '--format', 'json'], world);
  return { ...result, printed: JSON.parse(result.stdout) as Printed };
};

describe('eventide check --format json', () => {
  test('prints findings and statistics in the documented shape', async () => {
    const { code, stderr, printed } = await checked(names);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(Object.keys(printed)).toEqual(['findings', 'stats']);
    for (const finding of printed.findings) {
      expect(Object.keys(finding)).toEqual([
        'catalog',
        'ruleId',
        'messageId',
        'data',
        'mqmSeverity',
        'mqmType',
        'locale',
        'segmentKey',
        'message',
        'span',
        'evidence',
        'fingerprint',
      ]);
    }
    expect(printed.stats.locales.map(({ locale }) => locale)).toEqual(['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE']);
    expect(new Set(printed.findings.map(({ fingerprint }) => fingerprint)).size).toBe(printed.findings.length);
  });

  test('names the locales for which no spelling dictionary is installed', async () => {
    const world = { files: new Map([...files, ['ja-jp.md', page('ja-jp', 'stories/pages')]]) };
    const { stdout } = await eventide(['check', ...names, 'ja-jp.md', '--format', 'json'], world);
    expect(JSON.parse(stdout)).toMatchObject({ stats: { withoutDictionary: ['ja-JP'] } });
    const pretty = await eventide(['check', ...names, 'ja-jp.md', '--language', 'it'], world);
    expect(pretty.stdout).toContain('Nessun dizionario ortografico installato per ja-JP');
    expect((await eventide(['check', ...names])).stdout).not.toContain('No spelling dictionary');
  });

  test('reports the nine-digit code once, for every locale', async () => {
    const { printed } = await checked(names);
    const found = printed.findings.filter(({ ruleId }) => ruleId === 'reference-integrity');
    expect(found).toMatchObject([{ locale: null, segmentKey: 'code/0x0FFFFFFF/name', mqmSeverity: 'major' }]);
  });

  test('says the same in whatever order the files come', async () => {
    const forwards = await checked(names);
    const backwards = await checked(names.toReversed());
    expect(backwards.stdout).toBe(forwards.stdout);
  });

  test('blames nobody where only two pages disagree on a code', async () => {
    const italian = Buffer.from(files.get('docs/it-it.md') ?? '')
      .toString()
      .replace('0x00000404, 0x0FFFFFFF', '0x00000403, 0x0FFFFFFF');
    const two = new Map<string, Uint8Array | string>([
      ['a.md', files.get('docs/es-es.md') ?? ''],
      ['b.md', italian],
    ]);
    const { printed } = await checked([...two.keys()], { files: two });
    const found = printed.findings.filter(({ segmentKey }) => segmentKey === 'event/10302/codes');
    expect(found).toMatchObject([{ ruleId: 'identifier-changed', locale: null }]);
  });
});

describe('eventide check', () => {
  test('shows where a finding stands, and each locale’s score', async () => {
    const { code, stdout } = await eventide(['check', ...names]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^pt-PT docs\/pt-pt\.md$/m);
    expect(stdout).toMatch(/major +event\/20202\/description:\d+:\d+\n +.*SVC.* \[invariant-lost\]/);
    expect(stdout).toContain('Penalty points per 1,000 words');
    expect(stdout).not.toContain('\u001B');
  });

  test('is in the language asked for, and lists the languages where there is no such one', async () => {
    const italian = await eventide(['check', ...names, '--language', 'it']);
    expect(italian.stdout).toMatch(/^Tutte le lingue$/m);
    expect(italian.stdout).toContain('Punti di penalità ogni 1.000 parole');
    expect(await eventide(['check', ...names, '--language', 'de'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'eventide: check: there are no messages in “de”; --language is one of: en, es, it, pt-PT, ru, sv; see eventide check --help\n',
    });
    const missing = await eventide(['check', 'missing.md', '--language', 'sv']);
    expect(missing.stderr).toBe('eventide: missing.md: filen eller katalogen finns inte\n');
  });

  test('passes where nothing reaches the bar', async () => {
    const one = await eventide(['check', 'docs/es-es.md', '--fail-on', 'critical']);
    expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('exits with 2 for bad use and for a file that cannot be used', async () => {
    expect(await eventide(['check'])).toMatchObject({ code: 2, stdout: '' });
    expect(await eventide(['check', ...names, '--fail-on', 'neutral'])).toMatchObject({ code: 2, stdout: '' });
    expect(await eventide(['check', 'missing.md'])).toMatchObject({ code: 2, stdout: '' });
    const partly = await eventide(['check', 'missing.md', ...names]);
    expect(partly.code).toBe(2);
    expect(partly.stdout).toContain('reference-integrity');
  });
});
