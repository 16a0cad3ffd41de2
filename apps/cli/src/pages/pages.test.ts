import { describe, expect, test } from 'vitest';
import { buildPage } from '../../test/build-page.ts';
import { eventide } from '../../test/memory-io.ts';

const connector = [1001, 1002, 1003];
const agent = [2001, 2002];

/** A repository of documentation, laid out by language folders. */
const repository = new Map([
  ['docs/de-de/connector/events.md', buildPage({ locale: 'de-DE', ids: connector })],
  ['docs/fr-fr/connector/events.md', buildPage({ locale: 'fr-FR', ids: connector })],
  ['docs/en-us/connector/events.md', buildPage({ locale: null, ids: connector })],
  ['docs/de-de/agent.md', buildPage({ locale: 'de-DE', ids: agent })],
  ['docs/en-us/agent.md', buildPage({ locale: null, ids: agent })],
  ['docs/de-de/index.md', '---\ntitle: Start\nms.contentlocale: de-DE\n---\n# Start\n'],
  ['docs/en-us/index.md', '# Start\n'],
  ['docs/.github/events.md', buildPage({ locale: 'it-IT', ids: connector })],
  ['docs/node_modules/x/events.md', buildPage({ locale: 'it-IT', ids: connector })],
  ['docs/de-de/picture.png', 'PNG'],
]);

interface Printed {
  readonly catalog: string;
  readonly source?: string;
  readonly locales: readonly string[];
  readonly events: readonly { readonly eventId: number }[];
}

/** What `parse` makes of the arguments: each catalogue as its name, its locales and how many events it has. */
async function parsed(args: readonly string[], files: ReadonlyMap<string, string | Uint8Array> = repository) {
  const { code, stdout, stderr } = await eventide(['parse', ...args, '--format', 'json'], { files });
  const printed = stdout === '' ? { catalogs: [] } : (JSON.parse(stdout) as Printed | { catalogs: Printed[] });
  const catalogs = 'catalogs' in printed ? printed.catalogs : [printed];
  const made = catalogs.map(
    ({ catalog, source, locales, events }) => `${catalog}: ${[source ?? '-', ...locales].join(' ')}, ${events.length}`,
  );
  return { code, stderr, made, stdout };
}

const skipped = 'eventide: 2 files skipped: no reference page (--verbose lists them with the reasons)\n';

describe('a folder', () => {
  test('is every article in it, each with all its languages, found by path', async () => {
    const { code, stderr, made } = await parsed(['docs', '--source', 'en-US']);
    expect(made).toEqual(['agent: en-US de-DE en-US, 2', 'events: en-US de-DE en-US fr-FR, 3']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: skipped });
  });

  test('prints the same whatever the spelling of its path and the order of its files', async () => {
    const expected = await parsed(['docs', '--source', 'en-US']);
    for (const path of ['./docs', 'docs/', 'docs//']) {
      expect(await parsed([path, '--source', 'en-US'])).toEqual(expected);
    }
    const backwards = new Map([...repository].toReversed());
    expect(await parsed(['docs/fr-fr', 'docs', '--source', 'en-US'], backwards)).toEqual(expected);
  });

  test('lists what it skips, with the reasons, where it is asked to', async () => {
    const { stderr } = await parsed(['docs', '--source', 'en-US', '--verbose']);
    const [first, second, last] = stderr.split('\n');
    expect(first).toMatch(/^eventide: skipped: docs\/de-de\/index\.md:\d+:\d+: .+\.$/);
    expect(second).toMatch(/^eventide: skipped: docs\/en-us\/index\.md:\d+:\d+: .+\.$/);
    expect(last).toBe('eventide: 2 files skipped: no reference page');
  });

  test('without a page says so', async () => {
    const files = new Map([['docs/index.md', '# Start\n']]);
    const { code, stdout, stderr } = await eventide(['parse', 'docs', 'pictures'], {
      files: new Map([...files, ['pictures/a.png', '']]),
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('eventide: pictures: holds no page (*.md)\n');
    expect(stderr).toContain('eventide: 1 file skipped: no reference page');
  });

  test('that holds a damaged page names it', async () => {
    const whole = buildPage({ locale: 'fr-FR', ids: connector });
    const files = new Map([
      ...repository,
      ['docs/fr-fr/connector/events.md', whole.slice(0, whole.indexOf('| 0x00001002'))],
    ]);
    const cut = new Map([
      ...files,
      ['docs/fr-fr/connector/events.md', whole.slice(0, whole.lastIndexOf(' | Nothing'))],
    ]);
    const { code, stderr } = await parsed(['docs', '--source', 'en-US'], cut);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^eventide: docs\/fr-fr\/connector\/events\.md:\d+:\d+: The file ends in the middle/m);
  });

  test('with two versions of an article makes two catalogues, told apart by their folders', async () => {
    const page = (locale: string) => buildPage({ locale, ids: connector });
    const files = new Map([
      ['docs/v1/de-de/events.md', page('de-DE')],
      ['docs/v1/fr-fr/events.md', page('fr-FR')],
      ['docs/v2/de-de/events.md', page('de-DE')],
      ['docs/v2/fr-fr/events.md', page('fr-FR')],
    ]);
    expect((await parsed(['docs'], files)).made).toEqual([
      'v1-events: - de-DE fr-FR, 3',
      'v2-events: - de-DE fr-FR, 3',
    ]);
  });

  test('names a catalogue after the folder whose pages are called after their languages', async () => {
    const files = new Map([
      ['pages/Zertifikat für alle/de-de.md', buildPage({ locale: 'de-DE', ids: connector })],
      ['pages/Zertifikat für alle/fr-fr.md', buildPage({ locale: 'fr-FR', ids: connector })],
    ]);
    expect((await parsed(['pages'], files)).made).toEqual(['zertifikat-fur-alle: - de-DE fr-FR, 3']);
  });
});

describe('a catalogue', () => {
  test('of pages directly in documents/ is the connector’s, and each folder in there another one', async () => {
    const files = new Map([
      ['documents/de-de.md', buildPage({ locale: 'de-DE', ids: connector })],
      ['documents/agent/de-de.md', buildPage({ locale: 'de-DE', ids: agent })],
    ]);
    expect((await parsed(['documents'], files)).made).toEqual([
      'agent: - de-DE, 2',
      'certificate-connector: - de-DE, 3',
    ]);
  });

  test('of pages that are called like every first page has the name of their folder', async () => {
    const files = new Map([
      ['content/connector/_index.de.md', buildPage({ locale: null, ids: connector })],
      ['content/connector/_index.md', buildPage({ locale: null, ids: connector })],
      ['content/agent/index.md', buildPage({ locale: null, ids: agent })],
    ]);
    expect((await parsed(['content', '--source', 'en'], files)).made).toEqual([
      'agent: en en, 2',
      'connector: en de en, 3',
    ]);
  });
});

describe('a page that is named twice', () => {
  const page = buildPage({ locale: 'de-DE', ids: connector });

  test('is read once', async () => {
    const files = new Map([['docs/a.md', page]]);
    expect(await parsed(['docs/a.md', 'docs/a.md', 'docs'], files)).toMatchObject({ code: 0, stderr: '' });
  });

  test('under another name is told from the one in its language', async () => {
    const files = new Map([
      ['a.md', page],
      ['b.md', page],
      ['fr.md', buildPage({ locale: null, ids: connector })],
    ]);
    const { code, stderr, made } = await parsed(['b.md', 'fr.md', 'a.md'], files);
    expect({ code, made }).toEqual({ code: 2, made: ['certificate-connector: - de-DE fr, 3'] });
    expect(stderr).toBe('eventide: b.md: the locale de-DE was already read from: a.md\n');
  });
});

describe('a folder with a catalog.json', () => {
  const pages = [
    ['all/connector/german.md', buildPage({ locale: 'de-DE', ids: connector })],
    ['all/connector/more/english.md', buildPage({ locale: null, ids: [1001, 1002, 1003, 1004, 1005, 1006, 1007] })],
    ['all/agent/de-de.md', buildPage({ locale: 'de-DE', ids: agent })],
  ] as const;

  test('is one catalogue, with the source that it names', async () => {
    const files = new Map([...pages, ['all/connector/catalog.json', '{ "name": "Connector", "source": "en-US" }']]);
    expect((await parsed(['all'], files)).made).toEqual(['agent: - de-DE, 2', 'connector: en-US de-DE en-US, 7']);
  });

  test('that cannot be used is refused in one line, and its pages are still read', async () => {
    const files = new Map([...pages.slice(0, 1), ['all/connector/catalog.json', '{ "sourse": "en-US" }']]);
    const { code, stderr, made } = await parsed(['all'], files);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^eventide: all\/connector\/catalog\.json:1:3: There is no setting “sourse”[^\n]+\n$/);
    expect(made).toEqual(['german: - de-DE, 3']);
  });

  test('and no page is none of ours', async () => {
    const files = new Map([...pages.slice(0, 1), ['all/shop/catalog.json', '{ "articles": [] }']]);
    expect(await parsed(['all'], files)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a pattern', () => {
  test.each([
    ['docs/**/events.md', ['certificate-connector: en-US de-DE en-US fr-FR, 3']],
    ['docs/{de-de,en-us}/*.md', ['certificate-connector: en-US de-DE en-US, 2']],
    ['docs/**', ['agent: en-US de-DE en-US, 2', 'events: en-US de-DE en-US fr-FR, 3']],
    ['docs/*/agent.?d', ['certificate-connector: en-US de-DE en-US, 2']],
  ])('%s is expanded', async (pattern, made) => {
    expect(await parsed([pattern, '--source', 'en-US'])).toMatchObject({ code: 0, made });
  });

  test('that matches nothing is a missing file', async () => {
    const { code, stderr } = await parsed(['docs/**/*.rst']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'eventide: docs/**/*.rst: no such file or directory\n' });
  });

  test('is a file where there is one of that name', async () => {
    const files = new Map([['docs/[a].md', buildPage({ locale: 'de-DE', ids: agent })]]);
    expect((await parsed(['docs/[a].md'], files)).made).toEqual(['certificate-connector: - de-DE, 2']);
  });
});

describe('a page that does not say its locale', () => {
  const page = buildPage({ locale: null, ids: agent });

  test('is told by its path', async () => {
    const files = new Map([
      ['docs/agent.md', buildPage({ locale: 'de-DE', ids: agent })],
      ['docs/pt-br/agent.md', page],
      ['docs/agent.fr.md', page],
    ]);
    expect((await parsed([...files.keys()], files)).made).toEqual(['certificate-connector: - de-DE fr pt-BR, 2']);
  });

  test('is in the locale of --locale, or else of --source', async () => {
    const files = new Map([
      ['one.md', page],
      ['two.md', buildPage({ locale: 'it-IT', ids: agent })],
    ]);
    const made = async (...options: string[]) => (await parsed(['one.md', 'two.md', ...options], files)).made;
    expect(await made('--locale', 'sv_se')).toEqual(['certificate-connector: - it-IT sv-SE, 2']);
    expect(await made('--source', 'en-GB')).toEqual(['certificate-connector: en-GB en-GB it-IT, 2']);
    expect(await made('--source', 'it-IT', '--locale', 'sv')).toEqual(['certificate-connector: it-IT it-IT sv, 2']);
  });

  test('is named where nobody says it, in a folder as well', async () => {
    const files = new Map([['docs/agent.md', page]]);
    for (const path of ['docs/agent.md', 'docs']) {
      const { code, stderr, made } = await parsed([path], files);
      expect({ code, made }).toEqual({ code: 2, made: [] });
      expect(stderr).toMatch(/^eventide: docs\/agent\.md:1:1: [^\n]+ms\.contentlocale[^\n]+\n$/);
    }
  });
});

describe('a locale', () => {
  test.each(['--locale', '--source'])('of a language that nobody knows is refused: %s', async (option) => {
    expect(await eventide(['check', 'docs', option, 'klingon'], { files: repository })).toEqual({
      code: 2,
      stdout: '',
      stderr: `eventide: check: ${option} cannot be “klingon”: it takes the BCP 47 tag of a known language, such as “de-DE”; see eventide check --help\n`,
    });
  });

  test('that no page is in cannot be the source', async () => {
    const { code, stdout, stderr } = await eventide(['parse', 'docs/fr-fr', '--source', 'en-US'], {
      files: repository,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('parse: no page is in “en-US”; there are: fr-FR; see eventide parse --help');
  });
});

describe('several articles', () => {
  test('are one report, each finding with its catalogue', async () => {
    const faulty = buildPage({ locale: 'fr-FR', ids: connector, description: 'Tout est est bon.' });
    const files = new Map([...repository, ['docs/fr-fr/connector/events.md', faulty]]);
    const { code, stdout } = await eventide(['check', 'docs', '--source', 'en-US', '--format', 'json'], { files });
    expect(code).toBe(1);
    const { findings, stats } = JSON.parse(stdout) as {
      findings: { catalog: string; locale: string }[];
      stats: { catalogs: { catalog: string; locales: object[] }[]; findings: Record<string, number> };
    };
    expect(findings.filter(({ locale }) => locale === 'fr-FR').map(({ catalog }) => catalog)).toContain('events');
    expect(stats.catalogs.map(({ catalog, locales }) => [catalog, locales.length])).toEqual([
      ['agent', 2],
      ['events', 3],
    ]);
    expect(Object.values(stats.findings).reduce((sum, count) => sum + count)).toBe(findings.length);
  });

  test('have a heading each, and a sum', async () => {
    const { stdout } = await eventide(['check', 'docs', '--source', 'en-US'], { files: repository });
    expect(stdout).toMatch(/^agent: de-DE, en-US$/m);
    expect(stdout).toMatch(/^events: de-DE, en-US, fr-FR$/m);
    expect(stdout).toMatch(/\n\n2 catalogues: \d+ critical, \d+ major, \d+ minor, \d+ neutral\n$/);
    const overview = await eventide(['parse', 'docs', '--source', 'en-US', '--language', 'sv'], { files: repository });
    expect(overview.stdout).toMatch(/^agent: de-DE, en-US\növersatt från en-US\n2 händelser/m);
    expect(overview.stdout).toMatch(/^events: de-DE, en-US, fr-FR$/m);
  });

  test('are all searched, and the answer names its catalogue', async () => {
    const ask = (text: string, ...options: string[]) =>
      eventide(['explain', text, '--documents', 'docs', '--source', 'en-US', ...options], { files: repository });
    expect((await ask('2002')).stdout).toMatch(/^2002 · Step2002_Success · information\nin agent\n/);
    expect((await ask('0x1003')).stdout).toMatch(/^0x00001003 · 4099 · Reason1003\nin events\n/);
    const { matches } = JSON.parse((await ask('2002', '--format', 'json')).stdout) as {
      matches: { catalog: string; kind: string }[];
    };
    expect(matches[0]).toMatchObject({ catalog: 'agent', kind: 'EVENT' });
    const both = await ask('It went well');
    expect(both.stdout).toMatch(/^ {2}\d+ Step\d+_Success {2}\((?:agent|events)\)$/m);
    expect(await ask('qqqqqqqqqqqqqqqq')).toMatchObject({ code: 1, stdout: '' });
  });
});
