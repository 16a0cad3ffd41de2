import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'eventide-package-'));
/** A documentation repository, with the packed file beside the pages. */
const repository = join(folder, 'repository');
const packed = 'eventide-0.1.0.tgz';

// What npm has fetched before need not be fetched again.
const environment = { ...process.env, npm_config_prefer_offline: 'true', RUNNER_TEMP: join(folder, 'runner') };

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script as a runner of GitHub or GitLab does, in the repository. */
function shell(script: string, env: Readonly<Record<string, string>> = {}): Outcome {
  const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: repository,
    env: { ...environment, ...env },
    encoding: 'utf8',
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

function page(locale: string, title: string, texts: readonly [string, string]): string {
  return `---
title: ${title}
ms.contentlocale: ${locale}
---
# <a name="events"></a>${title}

| ID | Name | Text | Codes |
| -- | ---- | ---- | ----- |
| 1001 | Start_Success | ${texts[0]} | 0x00000401 |
| 1002 | Stop_Failure | ${texts[1]} | 0x00000402 |

| Code | Name | Text |
| ---- | ---- | ---- |
| 0x00000401 | Started | ${texts[0]} |
| 0x00000402 | Stopped | ${texts[1]} |
`;
}

const texts = {
  'de-DE': ['Der Dienst wurde gestartet.', 'Der Dienst wurde nach 30 Sekunden beendet.'],
  'en-US': ['The service has started.', 'The service was stopped after 30 seconds.'],
  'sv-SE': ['Tjänsten har startats.', 'Tjänsten stoppades efter 30 sekunder.'],
} as const;

function writePages(doubled: boolean): void {
  for (const [locale, [start, stop]] of Object.entries(texts)) {
    const path = join(repository, 'docs', locale.toLowerCase());
    mkdirSync(path, { recursive: true });
    const slip = doubled && locale === 'de-DE' ? stop.replace('wurde', 'wurde wurde') : stop;
    writeFileSync(join(path, 'events.md'), page(locale, `Contoso ${locale.slice(0, 2)}`, [start, slip]));
  }
}

/** The first block of a language in the section of docs/ci.md with a heading. */
function recipe(heading: string, language: string): string {
  const text = readFileSync(join(root, 'docs/ci.md'), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? text;
  const block = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(section)?.[1];
  if (block === undefined) throw new Error(`docs/ci.md has no ${language} under “${heading}”`);
  return block;
}

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/pack-cli.mjs'), folder], { env: environment });
  writePages(false);
  copyFileSync(join(folder, packed), join(repository, packed));
  writeFileSync(join(repository, 'package.json'), JSON.stringify({ name: 'contoso-docs', private: true }));
  // As docs/ci.md has it.
  writeFileSync(join(repository, 'eventide.config.json'), recipe('', 'json'));
  const { code, stderr } = shell(`npm install --save-dev --no-audit --no-fund ./${packed}`);
  if (code !== 0) throw new Error(stderr);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packed command line, installed without its repository,', () => {
  test('explains, parses and checks', () => {
    expect(shell('npx eventide --help')).toMatchObject({ code: 0, stderr: '' });
    expect(shell('npx eventide explain 0x401 --locale it-IT').stdout).toContain('Symantec_ClientAuthCertNotFound');
    expect(shell('npx eventide parse docs').stdout).toMatch(/^events: de-DE, en-US, sv-SE\n.*^2 events/ms);
    expect(shell('npx eventide check docs --no-config --fail-on major')).toMatchObject({ code: 0, stderr: '' });
  });

  test('reviews in threads as it does in one', () => {
    const large = join(repository, 'large');
    for (let article = 0; article < 8; article++) {
      for (const [locale, [start, stop]] of Object.entries(texts)) {
        mkdirSync(join(large, locale.toLowerCase()), { recursive: true });
        const text = `${page(locale, `Contoso ${article}`, [start, stop])}\n<!-- ${'x'.repeat(40_000)} -->\n`;
        writeFileSync(join(large, locale.toLowerCase(), `article${article}.md`), text);
      }
    }
    const one = shell('npx eventide check large --no-config --format json --jobs 1');
    expect(one.stdout.length).toBeGreaterThan(1000);
    expect(shell('npx eventide check large --no-config --format json --jobs 2')).toEqual(one);
    rmSync(large, { recursive: true });
  });

  test('has the schema of its configuration beside it', () => {
    const address = './node_modules/eventide/eventide.config.schema.json';
    expect(readFileSync(join(root, 'docs/configuration.md'), 'utf8')).toContain(address);
    expect(existsSync(join(repository, address))).toBe(true);
  });

  test.each([
    ['installed', join(repository, 'node_modules/eventide/bin/eventide.js')],
    ['in the repository', join(root, 'apps/cli/bin/eventide.js')],
  ])('%s, shows its help in at most three times what Node.js takes to start', (_where, bin) => {
    const bare: number[] = [];
    const help: number[] = [];
    for (let round = 0; round < 15; round++) {
      bare.push(milliseconds(['-e', '0']));
      help.push(milliseconds([bin, '--help']));
    }
    expect(median(help) / median(bare)).toBeLessThanOrEqual(3);
  });
});

function milliseconds(args: readonly string[]): number {
  const started = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

/** Runs the steps of the action, with inputs as the runner hands them over. */
function act(inputs: Readonly<Record<string, string>>, steps: readonly Step[] = action.runs.steps): Outcome {
  const valueOf = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? `no input ${name}`;
  let last: Outcome = { code: 0, stdout: '', stderr: '' };
  for (const { run = '', env = {} } of steps) {
    const given = Object.entries(env).map(([key, value]) => [
      key,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => valueOf(name)),
    ]);
    last = shell(run, Object.fromEntries(given) as Record<string, string>);
    if (last.code !== 0) return last;
  }
  return last;
}

describe('the GitHub action', () => {
  const workflow = parse(recipe('GitHub', 'yaml')) as { jobs: { translations: { steps: readonly Step[] } } };
  const { steps } = workflow.jobs.translations;
  const inputs = steps.find(({ uses }) => uses === './eventide')?.with ?? {};

  test('takes the inputs that the recipe gives it, and puts none into a script', () => {
    expect(Object.keys(inputs)).not.toEqual([]);
    for (const name of Object.keys(inputs)) expect(action.inputs).toHaveProperty(name);
    expect(action.runs.using).toBe('composite');
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test(
    'installs the package and fails on a finding, with a report for the step that uploads it',
    { timeout: 240_000 },
    () => {
      writePages(true);
      const { code, stderr } = act({ ...inputs, 'fail-on': 'minor' });
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      const upload = steps.find(({ uses }) => uses?.includes('upload-sarif') === true)?.with ?? {};
      const report = readFileSync(join(repository, upload.sarif_file ?? ''), 'utf8');
      expect(report).toContain('doubled-word');
      cpSync(join(repository, 'eventide.sarif'), join(repository, 'review.sarif'));

      const [, check] = action.runs.steps;
      const again = (given: Readonly<Record<string, string>>) => act(given, check === undefined ? [] : [check]);
      expect(again({ baseline: 'review.sarif', output: 'known.txt' })).toMatchObject({ code: 0 });
      const annotated = again({ paths: 'docs/de-de\ndocs/en-us\ndocs/sv-se\n', 'fail-on': 'minor' });
      expect(annotated.code).toBe(1);
      expect(annotated.stdout).toMatch(/^::warning file=docs\/de-de\/events.md,line=\d+,.*doubled-word/m);
      expect(again({ paths: '$(touch made)\n`touch made`' }).code).toBe(2);
      expect(existsSync(join(repository, 'made'))).toBe(false);
    },
  );
});

describe('the hook of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly pass_filenames: boolean;
  }
  const own = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
  const documented = parse(recipe('Before a commit', 'yaml')) as { repos: readonly { hooks: readonly Hook[] }[] };

  test('is the same for who names the repository and who copies the recipe', () => {
    const { description, ...hook } = own[0] as Hook & { description: string };
    expect(description).not.toBe('');
    expect(documented.repos[0]?.hooks).toEqual([hook]);
  });

  test('lets pages in order pass and stops others', () => {
    writePages(false);
    const entry = own[0]?.entry ?? '';
    expect(shell(`${entry} --fail-on minor --rule doubled-word`)).toMatchObject({ code: 0, stderr: '' });
    writePages(true);
    expect(shell(`${entry} --fail-on minor --rule doubled-word`)).toMatchObject({ code: 1, stderr: '' });
  });
});

test('the recipe for GitLab leaves a report where the job says it is', { timeout: 240_000 }, () => {
  writePages(true);
  interface Job {
    readonly script: readonly string[];
    readonly artifacts: { readonly when: string; readonly reports: { readonly junit: string } };
  }
  const { eventide: job } = parse(recipe('GitLab', 'yaml')) as { eventide: Job };
  writeFileSync(join(repository, 'eventide.config.json'), '{ "paths": ["docs"], "failOn": "minor" }');
  const [install = '', ...checks] = job.script;
  expect(shell(install).code).toBe(0);
  expect(shell(checks.join('\n')).code).toBe(1);
  expect(job.artifacts.when).toBe('always');
  const report = readFileSync(join(repository, job.artifacts.reports.junit), 'utf8');
  expect(report).toMatch(/<testsuites name="eventide"[^>]* failures="[1-9]/);
  expect(report).toContain('doubled-word');
});
