import { describe, expect, test } from 'vitest';
import { eventide, fivePages } from '../../test/memory-io.ts';

const pages = fivePages();

/** The five pages with a configuration. */
const withConfig = (config: object, ...more: (readonly [string, string])[]) => ({
  files: new Map<string, string | Uint8Array>([...pages, ['eventide.config.json', JSON.stringify(config)], ...more]),
});

interface Reported {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly locale: string | null;
    readonly mqmSeverity: string;
  }[];
}

const findingsOf = async (here: ReturnType<typeof withConfig>, ...args: string[]) =>
  (JSON.parse((await eventide(['check', ...args, '--format', 'json'], here)).stdout) as Reported).findings;

describe('a configuration of a repository', () => {
  test('names the pages, so that the command needs none', async () => {
    expect((await findingsOf(withConfig({ paths: ['docs'] }))).length).toBeGreaterThan(0);
    const parsed = await eventide(['parse', '--format', 'json'], withConfig({ paths: ['docs'] }));
    expect(JSON.parse(parsed.stdout)).toMatchObject({ locales: ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'] });
  });

  test('turns a rule off in one language, and gives another a severity', async () => {
    const rules = { 'term-inconsistent': { sv: 'off' }, 'doubled-word': 'critical' };
    const findings = await findingsOf(withConfig({ paths: ['docs'], rules }));
    const terms = findings.filter(({ ruleId }) => ruleId === 'term-inconsistent');
    expect(terms.map(({ locale }) => locale)).not.toContain('sv-SE');
    expect(terms.length).toBeGreaterThan(0);
    const doubled = findings.filter(({ ruleId }) => ruleId === 'doubled-word');
    expect(doubled.map(({ mqmSeverity }) => mqmSeverity)).toEqual(doubled.map(() => 'critical'));
    expect(doubled.length).toBeGreaterThan(0);
  });

  test('sets the bar that fails the check, which an option moves', async () => {
    const here = withConfig({ paths: ['docs'], failOn: 'critical', rules: { polarity: 'major' } });
    expect((await eventide(['check'], here)).code).toBe(0);
    expect((await eventide(['check', '--fail-on', 'major'], here)).code).toBe(1);
    expect((await eventide(['check', 'docs', '--no-config'], here)).code).toBe(1);
  });

  test('gives pages their locale by path', async () => {
    const page = Buffer.from(pages.get('docs/sv-se.md') ?? '')
      .toString()
      .replace(/^ms\.contentlocale:.*\n/m, '');
    const here = withConfig({ paths: ['docs'], locales: { 'docs/nord/**': 'nb-NO' } }, ['docs/nord/page.md', page]);
    const parsed = await eventide(['parse', '--format', 'json'], here);
    expect((JSON.parse(parsed.stdout) as { locales: string[] }).locales).toContain('nb-NO');
  });

  test('makes the pages of a folder one catalogue with a source', async () => {
    const here = withConfig({ paths: ['docs'], catalogs: { docs: { name: 'Connector', source: 'es-ES' } } });
    const findings = await findingsOf(here);
    expect(findings.map(({ locale }) => locale)).not.toContain('es-ES');
  });

  test('that is misspelt is refused with file, line and field, before any page is read', async () => {
    const { code, stdout, stderr } = await eventide(['check'], withConfig({ path: ['docs'] }));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('eventide: eventide.config.json:1:2: there is no field “path”; did you mean “paths”?\n');
  });

  test('that is named and missing is said', async () => {
    const { code, stderr } = await eventide(['check', 'docs', '--config', 'other.json'], withConfig({}));
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'eventide: other.json: no such file or directory\n' });
  });

  test('names a term base, which texts are held to', async () => {
    const terms = 'concept,it-IT,it-IT forbidden\ncertificate,certificato,attestato\n';
    const page = Buffer.from(pages.get('docs/it-it.md') ?? '')
      .toString()
      .replace('il certificato', "l'attestato");
    const here = withConfig({ paths: ['docs'], termBase: 'terms.csv' }, ['terms.csv', terms], ['docs/it-it.md', page]);
    const findings = await findingsOf(here);
    expect(findings.filter(({ ruleId }) => ruleId === 'term-base')).toMatchObject([
      { locale: 'it-IT', mqmSeverity: 'major' },
    ]);
  });

  test('names a term base that is none: file and line are said', async () => {
    const here = withConfig({ paths: ['docs'], termBase: 'terms.csv' }, ['terms.csv', 'de,en\n"open']);
    const { code, stderr } = await eventide(['check'], here);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'eventide: terms.csv:2: is cut off or no well-formed TBX or CSV: correct it here\n',
    });
  });
});
