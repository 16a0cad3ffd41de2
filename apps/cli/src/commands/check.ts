import type { Locale } from '@eventide/catalog';
import type { Finding } from '@eventide/consistency';
import { compare, isOpen, reportedAt, type ReportedCatalog, type ReportedFinding, ruleWords } from '@eventide/exchange';
import { createCache } from '../check/cache.ts';
import { checkPages } from '../check/check-pages.ts';
import type { Command } from '../command.ts';
import { configHelp, configOptions, loadConfig } from '../config/load.ts';
import { conceptsIn } from '../config/term-base.ts';
import { baselineIn } from '../findings/baseline.ts';
import { type FindingFilter, isAskedFor, narrowed } from '../findings/filter.ts';
import { isAtLeast, severities } from '../findings/severities.ts';
import { formatNames, formats } from '../formats/formats.ts';
import { FileError, readProblem, UsageError } from '../io.ts';
import { listed, oneOf, readOptions, wholeNumber } from '../options.ts';
import { localeIn, pageHelp, pageOptions, pageSettings, pathsHelp } from '../pages/options.ts';
import type { Session } from '../session.ts';

export const check: Command = {
  help: `Usage: eventide check PATHS… [--format ${formatNames.join('|')}]
                      [--source TAG] [--locale TAG] [--rule ID] [--min-severity ${severities.join('|')}]
                      [--baseline FILE] [--terms FILE] [--fail-on minor|major|critical] [--jobs N] [--cache FOLDER]
                      [--verbose | --quiet] [--language TAG]

Compares the pages of each article, one a locale, with each other and reports where they disagree or contradict themselves:
where most agree, the odd one out is the finding. It needs no source, and takes one as a further witness. Needs no
database, no server and no network.

${pathsHelp}

Options:
  --format FORMAT
                 pretty: by locale, to read (default); json: everything, in a fixed order; jsonl, csv: a finding a line;
                 sarif: SARIF 2.1.0; github: annotations of a workflow; junit: test cases; markdown: a comment to post
  --locale TAG   only findings of this locale; all pages are still compared. May be given several times, or as a list
                 (it-IT,sv-SE). A defect that all locales share counts as the source's, and without a source is only
                 reported where all locales are. One locale is also that of pages that do not say theirs, neither in
                 their front matter nor by their path
  --rule ID      only findings of this rule, such as typo; as often as needed, or as a list
  --min-severity neutral|minor|major|critical
                 only findings of this severity or a higher one (default: neutral)
  --fail-on minor|major|critical
                 the severity from which a finding that is reported counts as failure (default: minor)
  --baseline FILE
                 what an earlier check wrote as sarif or json: what it has does not fail. json, jsonl, csv and sarif have
                 everything, with its state (new, unchanged, updated, absent); the others have what is new
  --terms FILE   a term base, as TBX or CSV: texts are held to it
  --jobs N       threads that review side by side, where there is enough to do (default: one for each core)
  --cache FOLDER keep what is found there, and review again only articles in which a page, or what they are held to, has
                 changed (default: keep nothing); --no-cache: nor what the configuration names
${pageHelp}
${configHelp}
  --language TAG the language of the messages (default: en); see eventide --help
  -h, --help     Show this text

Exit codes: 0 no (new) finding at or over the bar, 1 findings at or over the bar, 2 bad use or a page could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      ...pageOptions,
      locale: { type: 'string', multiple: true, default: [] },
      rule: { type: 'string', multiple: true, default: [] },
      'min-severity': { type: 'string' },
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string' },
      terms: { type: 'string' },
      jobs: { type: 'string' },
      cache: { type: 'string' },
      'no-cache': { type: 'boolean', default: false },
      ...configOptions,
      baseline: { type: 'string' },
    });
    const format = formats[oneOf('format', values.format, formatNames)];
    // Dictionaries are large: the other commands start without them.
    const engine = await import('@eventide/consistency');
    const ruleIds = engine.rules.map(({ id }) => id);
    const config = await loadConfig(values, ruleIds, io);
    const bar = oneOf('fail-on', values['fail-on'] ?? config.failOn ?? 'minor', ['minor', 'major', 'critical']);
    const minSeverity = oneOf('min-severity', values['min-severity'] ?? config.minSeverity ?? 'neutral', severities);
    const locales = listed('locale', values.locale).map((tag) => localeIn('locale', tag));
    const [only, ...others] = locales;
    const settings = pageSettings({ ...values, locale: others.length === 0 ? only : undefined }, config);
    const paths = positionals.length === 0 ? config.paths : positionals;
    if (paths.length === 0) throw new UsageError('files-missing');
    const rules = listed('rule', values.rule).map((id) => oneOf('rule', id, ruleIds));
    const known = values.baseline ?? config.baseline;
    const baseline = known === null ? null : await baselineIn(known, io);
    const terms = values.terms ?? config.termBase;
    const termBase = terms === null ? undefined : engine.termBaseOf(await conceptsIn(terms, io));
    const jobs = wholeNumber('jobs', values.jobs ?? String(Math.min(io.cores, jobsMax)), jobsMax);
    const setup = { rules: config.rules, termBase };
    const folder = values['no-cache'] ? null : (values.cache ?? config.cache);
    const cache = folder === null ? null : createCache(await cacheFolder(folder, io), await io.program(), setup);
    const { articles, complete } = await checkPages(paths, settings, { setup, jobs, cache }, io);
    if (articles.length === 0) return 2;
    const catalogs = articles.map(({ catalog }) => catalog);
    expectLocales(locales, catalogs);
    const filter: FindingFilter = { locales, rules, minSeverity };
    const all = articles.map((one) => ({ ...one, findings: one.placed.map(({ finding }) => finding) }));
    const checked = all.map((one) => ({ ...one, findings: narrowed(one.findings, one.catalog, filter) }));
    const messageOf = (finding: Finding): string => engine.formatFinding(finding, io.language);
    const comparison = baseline === null ? null : compare(all, baseline);
    const hasSuppressions = baseline?.some(({ suppressions }) => suppressions.length > 0) === true;
    const findings = checked.flatMap(({ catalog, placed, findings: own }) => {
      const asked = new Set(own);
      return reportedAt(
        catalog,
        placed.filter(({ finding }) => asked.has(finding)),
        {
          messageOf,
          baselineStateOf: (finding) => comparison?.stateOf(finding) ?? null,
          suppressionsOf: (finding) => (hasSuppressions ? (comparison?.knownAs(finding)?.suppressions ?? []) : null),
        },
      );
    });
    const fails = (one: ReportedFinding): boolean => isOpen(one) && isAtLeast(one.finding.mqmSeverity, bar);
    const exchange = {
      catalogs,
      findings,
      absent: comparison?.absent.filter((known) => isAskedFor(known, filter)) ?? [],
      rules: ruleWords(engine.rules, (rule) => engine.formatRule(rule, io.language)),
      complete,
      language: io.language,
      version: io.version,
    };
    const hasBaseline = baseline !== null;
    io.out(format({ checked, filter, exchange, hasBaseline, fails, messageOf, terminal: io }));
    if (!complete) return 2;
    return findings.some(fails) ? 1 : 0;
  },
};

/** Far more than any machine has use for: each takes memory for the dictionaries. */
const jobsMax = 64;

/** @throws FileError where it cannot be made */
async function cacheFolder(folder: string, io: Session) {
  try {
    return await io.openCache(folder);
  } catch (error) {
    throw new FileError(folder, readProblem(error));
  }
}

/** @throws UsageError where no page is in a locale that is asked for */
function expectLocales(asked: readonly Locale[], catalogs: readonly ReportedCatalog[]): void {
  const known = [...new Set(catalogs.flatMap(({ locales }) => locales))].sort();
  const unknown = asked.find((locale) => !known.includes(locale));
  if (unknown !== undefined) throw new UsageError('locale-without-page', { wanted: unknown }, known);
}
