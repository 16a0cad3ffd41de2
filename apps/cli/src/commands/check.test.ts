import { stripVTControlCharacters } from 'node:util';
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
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly spanText: string | null;
    readonly suggestion: string | null;
    readonly places: readonly {
      readonly segmentKey: string;
      readonly locale: string | null;
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly spanText: string | null;
    }[];
  }[];
  readonly stats: {
    readonly locales: readonly { readonly locale: string; readonly mqmScore: number | null }[];
    readonly scoredWords: number;
    readonly findings: Readonly<Record<string, number>>;
  };
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
        'file',
        'line',
        'column',
        'spanText',
        'suggestion',
        'places',
      ]);
    }
    expect(printed.stats.locales.map(({ locale }) => locale)).toEqual(['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE']);
    expect(new Set(printed.findings.map(({ fingerprint }) => fingerprint)).size).toBe(printed.findings.length);
  });

  test('says where each finding stands in its file, and what would replace the words there', async () => {
    const { printed } = await checked(names);
    const flagged = printed.findings.filter(({ spanText }) => spanText !== null);
    expect(flagged.length).toBeGreaterThan(20);
    for (const { file, line, column, spanText, locale, suggestion } of flagged) {
      expect(file).toBe(`docs/${locale?.toLowerCase()}.md`);
      const lines = Buffer.from(files.get(file) ?? '')
        .toString()
        .split(/\r\n|\n/);
      expect(lines[line - 1]?.slice(column - 1).slice(0, 1)).toBe(spanText?.slice(0, 1));
      expect(suggestion).not.toBe(spanText);
    }
    expect(flagged.find(({ spanText }) => spanText === 'na Visualizador')).toMatchObject({
      ...{ file: 'docs/pt-pt.md', line: 29, column: 83, suggestion: 'no Visualizador' },
    });
    for (const { span, spanText, suggestion } of printed.findings) {
      if (span === null) expect({ spanText, suggestion }).toEqual({ spanText: null, suggestion: null });
    }
  });

  test('says where each place of a finding stands, the first being its own', async () => {
    const { printed } = await checked(names);
    const several = printed.findings.filter(({ places }) => places.length > 1);
    expect(several.map(({ ruleId }) => ruleId)).toContain('term-inconsistent');
    for (const { places, file, line, column, spanText, segmentKey, locale } of printed.findings) {
      expect(places[0]).toMatchObject({ file, line, column, spanText, segmentKey, locale });
      const where = places.map((place) => `${place.file}:${place.line}:${place.column}`);
      expect(new Set(where).size).toBe(where.length);
      for (const place of places) {
        if (place.spanText === null) continue;
        const lines = Buffer.from(files.get(place.file) ?? '')
          .toString()
          .split(/\r\n|\n/);
        expect(lines[place.line - 1]?.slice(place.column - 1).slice(0, 1)).toBe(place.spanText.slice(0, 1));
      }
    }
  });

  test('sets the penalties of all locales against the same words, and gives a page alone no score', async () => {
    const { printed } = await checked(names);
    expect(printed.stats.scoredWords).toBeGreaterThan(500);
    for (const { locale, mqmScore } of printed.stats.locales) {
      const own = printed.findings.filter((finding) => finding.locale === locale);
      const weights: Readonly<Record<string, number>> = { minor: 1, major: 5, critical: 25 };
      const points = own.reduce((sum, { mqmSeverity }) => sum + (weights[mqmSeverity] ?? 0), 0);
      expect(mqmScore).toBeCloseTo((points * 1000) / printed.stats.scoredWords, 1);
    }
    const { printed: alone } = await checked(['docs/it-it.md']);
    expect(alone.stats.locales).toMatchObject([{ locale: 'it-IT', mqmScore: null }]);
  });

  test('places a defect that all locales share in the source, or in the first locale that has the text', async () => {
    const shared = (printed: Printed) => printed.findings.find(({ ruleId }) => ruleId === 'reference-integrity');
    expect(shared((await checked(names)).printed)).toMatchObject({ locale: null, file: 'docs/es-es.md', line: 73 });
    const sourced = shared((await checked([...names, '--source', 'ru-RU'])).printed);
    expect(sourced).toMatchObject({ locale: null, file: 'docs/ru-ru.md', line: 73 });
  });

  test('names the locales for which no spelling dictionary is installed', async () => {
    const world = { files: new Map([...files, ['ja-jp.md', page('ja-jp', 'stories/pages')]]) };
    const { stdout: printed } = await eventide(['check', ...names, 'ja-jp.md', '--format', 'json'], world);
    expect(JSON.parse(printed)).toMatchObject({ stats: { withoutDictionary: ['ja-JP'] } });
    const pretty = await eventide(['check', ...names, 'ja-jp.md', '--language', 'it'], world);
    expect(pretty.stdout).toContain('Nessun dizionario ortografico installato per ja-JP');
    expect(pretty.stdout.replace(/\s+/g, ' ')).toMatch(/lì [^.]*typo[^.]* trovano meno/);
    for (const narrowed of [
      ['--rule', 'polarity'],
      ['--locale', 'it-IT'],
    ]) {
      const { stdout } = await eventide(['check', ...names, 'ja-jp.md', ...narrowed], world);
      expect(stdout).not.toContain('No spelling dictionary');
    }
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

describe('what is reported can be narrowed', () => {
  const all = checked(names);

  test('to locales, to rules and from a severity on, given once, several times or as a list', async () => {
    const { findings } = (await all).printed;
    type Is = (finding: Printed['findings'][number]) => boolean;
    const narrowings: readonly (readonly [options: readonly string[], is: Is])[] = [
      [['--locale', 'it-IT'], ({ locale }) => locale === 'it-IT'],
      [['--locale', 'it_it', '--locale=sv-SE'], ({ locale }) => locale === 'it-IT' || locale === 'sv-SE'],
      [['--locale', 'it-IT, sv-SE'], ({ locale }) => locale === 'it-IT' || locale === 'sv-SE'],
      [['--rule', 'typo,polarity'], ({ ruleId }) => ruleId === 'typo' || ruleId === 'polarity'],
      [['--min-severity', 'major'], ({ mqmSeverity }) => mqmSeverity === 'major' || mqmSeverity === 'critical'],
      [
        ['--locale', 'it-IT', '--rule', 'polarity', '--min-severity', 'critical'],
        ({ locale, ruleId }) => locale === 'it-IT' && ruleId === 'polarity',
      ],
    ];
    for (const [options, is] of narrowings) {
      const { printed } = await checked([...names, ...options]);
      expect(printed.findings.length).toBeGreaterThan(0);
      expect(printed.findings, options.join(' ')).toEqual(findings.filter(is));
      expect(Object.values(printed.stats.findings).reduce((sum, count) => sum + count)).toBe(printed.findings.length);
    }
  });

  test('and the score of a locale stays that of all its findings', async () => {
    const { stats } = (await all).printed;
    const { printed } = await checked([...names, '--locale', 'it-IT', '--rule', 'polarity']);
    expect(printed.stats.locales).toEqual(stats.locales.filter(({ locale }) => locale === 'it-IT'));
  });

  test('and defects that all locales share are reported with the source, or where every locale is asked for', async () => {
    const shared = async (...options: string[]) =>
      (await checked([...names, '--rule', 'reference-integrity', ...options])).printed.findings.length;
    expect(await shared('--locale', 'es-ES')).toBe(0);
    expect(await shared('--locale', 'es-ES', '--source', 'es-ES')).toBe(1);
    expect(await shared('--locale', 'es-ES,it-IT,pt-PT,ru-RU,sv-SE')).toBe(1);
  });

  test('and only what is reported can fail', async () => {
    const exit = async (...options: string[]) => (await eventide(['check', ...names, ...options])).code;
    expect(await exit('--fail-on', 'critical')).toBe(1);
    expect(await exit('--fail-on', 'critical', '--locale', 'sv-SE')).toBe(0);
    expect(await exit('--fail-on', 'critical', '--rule', 'typo')).toBe(0);
    expect(await exit('--rule', 'typo')).toBe(1);
    expect(await exit('--rule', 'typo', '--min-severity', 'major')).toBe(0);
  });

  test('by one --locale, which is also that of a page that does not say its own', async () => {
    const silent = Buffer.from(page('it-it'))
      .toString()
      .replace(/^ms\.contentlocale:.*\n/m, '');
    const world = { files: new Map<string, Uint8Array | string>([...files, ['silent.md', silent]]) };
    const others = names.filter((name) => !name.includes('it-it'));
    const { stderr, printed } = await checked([...others, 'silent.md', '--locale', 'it-IT'], world);
    expect(stderr).toBe('');
    expect(new Set(printed.findings.map(({ file }) => file))).toEqual(new Set(['silent.md']));
    const several = await checked([...others, 'silent.md', '--locale', 'es-ES,sv-SE'], world);
    expect(several.stderr).toContain('silent.md:');
    expect(several.code).toBe(2);
  });

  test('by what exists: anything else is refused with a list', async () => {
    const refused = async (...options: string[]) => {
      const { code, stdout, stderr } = await eventide(['check', ...names, ...options]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    expect(await refused('--locale', 'it-IT,de-DE')).toContain(
      'no page is in “de-DE”; there are: es-ES, it-IT, pt-PT, ru-RU, sv-SE;',
    );
    expect(await refused('--rule', 'typos')).toMatch(/--rule cannot be “typos”; it is one of: agreement, .*, typo, /);
    expect(await refused('--min-severity', 'high')).toContain('one of: neutral, minor, major, critical;');
    expect(await refused('--locale', 'it-IT,')).toContain('--locale needs a value');
  });
});

describe('eventide check', () => {
  test('shows where a finding stands, and each locale’s score', async () => {
    const { code, stdout } = await eventide(['check', ...names]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^pt-PT docs\/pt-pt\.md$/m);
    expect(stdout).toMatch(/major +event\/20202\/description:\d+:\d+\n +.*SVC[^[]* \[invariant-lost\]/);
    expect(stdout).toContain('Penalty points per 1,000 words');
    expect(stdout).not.toContain('\u001B');
  });

  test('shows the flagged words in their sentence, in bold where the terminal has colours', async () => {
    const options = ['check', ...names, '--rule', 'doubled-word,term-inconsistent'];
    const plain = await eventide(options);
    expect(plain.stdout).toMatch(/^ +Para obter informações .* serviço «do do» NDES\.$/m);
    expect(plain.stdout).toMatch(/^ +Felsök [^«]+ «Connector» [^«]+…$/m);
    const coloured = await eventide(options, { colour: true });
    expect(coloured.stdout).toContain(' serviço \u001B[1mdo do\u001B[22m NDES.\n');
  });

  test('has the most severe findings of a locale first', async () => {
    const { stdout } = await eventide(['check', ...names]);
    for (const section of stdout.split('\n\n')) {
      const severities = [...section.matchAll(/^ {2}(critical|major|minor|neutral) /gm)].map(
        ([, severity]) => severity,
      );
      expect(severities).toEqual(severities.toSorted());
    }
    expect(stdout.indexOf('critical  ')).toBeLessThan(stdout.indexOf('pt-PT docs'));
  });

  test('says once what is the same at several places', async () => {
    const { stdout } = await eventide(['check', ...names, '--rule', 'sentence-count', '--locale', 'it-IT']);
    expect(stdout).toMatch(/^ {2}neutral {3}2× code\/0x00000411\/message:72:44, code\/0x0FFFFFFF\/message:73:34$/m);
    expect(stdout.match(/Check whether a\s+sentence was added/g)).toHaveLength(1);
    expect(stdout).toContain('0 critical, 0 major, 0 minor, 3 neutral');
  });

  test('says of many places the first, and how many there are', async () => {
    const noStops = Array.from({ length: 14 }, (_, row) => `| ${100 + row} | Step${row}_Success | `);
    const of = (locale: string, text: (row: number) => string) =>
      ['---', `ms.contentlocale: ${locale}`, '---', '', '| ID | Name | Text |', '| - | - | - |']
        .concat(noStops.map((cells, row) => `${cells}${text(row)} |`))
        .join('\n');
    const world = {
      files: new Map<string, string>([
        ['de.md', of('de-DE', (row) => `Der Dienst ${row} wurde gestartet.`)],
        ['en.md', of('en-GB', (row) => `The service ${row} was started.`)],
        ['fr.md', of('fr-FR', (row) => `Le service ${row} a démarré.`)],
        ['sv.md', of('sv-SE', (row) => `Tjänsten ${row} startade`)],
      ]),
    };
    const { stdout } = await eventide(['check', ...world.files.keys(), '--rule', 'final-stop'], world);
    expect(stdout).toContain('14× event/100/description:7:');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/event\/109\/description:16:\d+, and 4 more/);
    expect(stdout).not.toContain('event/110/description');
  });

  test('keeps to the width of the terminal, and to 100 columns where there is none', async () => {
    const widest = async (columns: number | null, ...options: string[]) => {
      const world = { columns, colour: true, files: new Map([...files, ['ja.md', page('ja-jp', 'stories/pages')]]) };
      const { stdout } = await eventide(['check', ...names, 'ja.md', ...options], world);
      // A place is never broken.
      const lines = stripVTControlCharacters(stdout)
        .split('\n')
        .filter((line) => /\S +\S/.test(line.trim()));
      return Math.max(...lines.map((line) => line.length + (line.match(/[\u3000-\u9FFF\uFF00-\uFF60]/g)?.length ?? 0)));
    };
    for (const columns of [80, 130]) {
      const found = await widest(columns);
      expect(found).toBeLessThanOrEqual(columns);
      expect(found).toBeGreaterThan(columns - 8);
    }
    expect(await widest(null, '--language', 'ru')).toBeLessThanOrEqual(100);
  });

  test('ends with how many findings each rule has in each locale', async () => {
    const { stdout } = await eventide(['check', ...names]);
    const { printed } = await checked(names);
    const [heading = '', head = '', ...rows] = stdout.trimEnd().split('\n\n').at(-1)?.split('\n') ?? [];
    expect(heading).toBe('Findings by rule and locale:');
    expect(head.trim().split(/ {2,}/)).toEqual([
      ...['Total', 'Every locale', 'es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'],
    ]);
    const counts = new Map(rows.map((row) => row.trim().split(/ {2,}/)).map(([rule = '', ...cells]) => [rule, cells]));
    const of = (ruleId: string, locale: string | null) =>
      String(printed.findings.filter((one) => one.ruleId === ruleId && one.locale === locale).length || '·');
    const locales = [null, 'es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'];
    for (const rule of new Set(printed.findings.map(({ ruleId }) => ruleId)))
      expect(counts.get(rule)?.slice(1)).toEqual(locales.map((locale) => of(rule, locale)));
    expect(counts.get('Total')?.[0]).toBe(String(printed.findings.length));
    const narrow = await eventide(['check', ...names], { columns: 60 });
    expect(narrow.stdout.match(/^ +Total|^ +(?:it-IT|pt-PT|ru-RU|sv-SE)(?: |$)/gm)?.length).toBeGreaterThan(1);
  });

  test('gives no score to a page alone, and says of no rule with findings that it did not judge', async () => {
    const alone = await eventide(['check', 'docs/it-it.md']);
    expect(alone.stdout).not.toContain('Penalty points');
    const notJudged = /Not judged.*\n((?: {2}.*\n)+)/.exec(alone.stdout)?.[1] ?? '';
    expect(notJudged).toContain('polarity');
    const found = [...alone.stdout.matchAll(/\[([a-z-]+)\]/g)].map(([, rule = '']) => rule);
    expect(found).toContain('row-order');
    expect(found.filter((rule) => notJudged.includes(rule))).toEqual([]);
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
