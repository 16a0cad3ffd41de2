import type { Catalog, Locale } from '@eventide/catalog';
import type { Finding } from '@eventide/consistency';
import type { Command } from '../command.ts';
import { type FindingFilter, narrowed } from '../findings/filter.ts';
import { isAtLeast, severities } from '../findings/severities.ts';
import { formatNames, formats } from '../formats/formats.ts';
import { UsageError } from '../io.ts';
import { listed, oneOf, readOptions } from '../options.ts';
import { readCatalogs } from '../pages/catalogs.ts';
import { localeIn, pageHelp, pageOptions, pageSettings, pathsHelp } from '../pages/options.ts';

export const check: Command = {
  summary: 'Review the languages of reference pages against each other',
  help: `Usage: eventide check PATHS… [--format ${formatNames.join('|')}] [--source TAG] [--locale TAG] [--rule ID]
                      [--min-severity ${severities.join('|')}] [--fail-on minor|major|critical]
                      [--verbose] [--language TAG]

Compares the pages of each article, one a locale, with each other and reports where they disagree or contradict themselves:
where most agree, the odd one out is the finding. It needs no source, and takes one as a further witness. Needs no
database, no server and no network.

${pathsHelp}

Options:
  --format pretty|json
                 pretty: by locale, to read (default); json: everything, in a fixed order
  --locale TAG   only findings of this locale; all pages are still compared. May be given several times, or as a list
                 (it-IT,sv-SE). A defect that all locales share counts as the source's, and without a source is only
                 reported where all locales are. One locale is also that of pages that do not say theirs, neither in
                 their front matter nor by their path
  --rule ID      only findings of this rule, such as typo; as often as needed, or as a list
  --min-severity neutral|minor|major|critical
                 only findings of this severity or a higher one (default: neutral)
  --fail-on minor|major|critical
                 the severity from which a finding that is reported counts as failure (default: minor)
${pageHelp}
  --language TAG the language of the messages (default: en); see eventide --help
  -h, --help     Show this text

Exit codes: 0 no finding at or over the bar, 1 findings at or over the bar, 2 bad use or a page could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...pageOptions,
      locale: { type: 'string', multiple: true, default: [] },
      rule: { type: 'string', multiple: true, default: [] },
      'min-severity': { type: 'string', default: 'neutral' },
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'minor' },
    });
    const format = formats[oneOf('format', values.format, formatNames)];
    const bar = oneOf('fail-on', values['fail-on'], ['minor', 'major', 'critical']);
    const minSeverity = oneOf('min-severity', values['min-severity'], severities);
    const locales = listed('locale', values.locale).map((tag) => localeIn('locale', tag));
    const [only, ...others] = locales;
    const settings = pageSettings({ ...values, locale: others.length === 0 ? only : undefined });
    if (positionals.length === 0) throw new UsageError('files-missing');
    // Dictionaries are large: the other commands start without them.
    const engine = await import('@eventide/consistency');
    const ruleIds = engine.rules.map(({ id }) => id);
    const rules = listed('rule', values.rule).map((id) => oneOf('rule', id, ruleIds));
    const { catalogs, complete } = await readCatalogs(positionals, settings, io);
    if (catalogs.length === 0) return 2;
    expectLocales(locales, catalogs);
    const filter: FindingFilter = { locales, rules, minSeverity };
    const resources = await engine.loadLanguageResources([...new Set(catalogs.flatMap(({ locales }) => locales))]);
    const checked = catalogs.map((catalog) => {
      const { findings, stats } = engine.check(catalog, { resources });
      return { catalog, findings: narrowed(findings, catalog, filter), stats };
    });
    const messageOf = (finding: Finding): string => engine.formatFinding(finding, io.language);
    io.out(format({ checked, filter, messageOf, terminal: io }));
    if (!complete) return 2;
    const isOver = ({ mqmSeverity }: Finding) => isAtLeast(mqmSeverity, bar);
    return checked.some(({ findings }) => findings.some(isOver)) ? 1 : 0;
  },
};

/** @throws UsageError where no page is in a locale that is asked for */
function expectLocales(asked: readonly Locale[], catalogs: readonly Catalog[]): void {
  const known = [...new Set(catalogs.flatMap(({ locales }) => locales))].sort();
  const unknown = asked.find((locale) => !known.includes(locale));
  if (unknown !== undefined) throw new UsageError('locale-without-page', { wanted: unknown }, known);
}
