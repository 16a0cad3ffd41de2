import type { Example, FlaggedExample, Rule } from '../src/rule.ts';

const penalties = { neutral: 0, minor: 1, major: 5, critical: 25 } as const;

/** The documentation page of a rule, made from the rule itself. */
export function rulePage(rule: Rule): string {
  return (
    [
      `# ${rule.id}`,
      rule.summary,
      table(
        ['MQM type', 'Severity', 'Penalty points', 'Locales needed'],
        [[rule.mqmType, rule.mqmSeverity, String(penalties[rule.mqmSeverity]), localesNeeded(rule)]],
      ),
      '## Why',
      rule.why,
      '## Messages',
      table(
        ['Id', 'In English'],
        Object.entries(rule.messages).map(([id, pattern]) => [`\`${id}\``, code(pattern)]),
      ),
      '## Flagged',
      ...rule.examples.flagged.flatMap((example) => [
        `### ${example.title}`,
        textsOf(example),
        verdictOf(rule, example),
      ]),
      '## Not flagged',
      ...rule.examples.clean.flatMap((example) => [`### ${example.title}`, textsOf(example)]),
    ].join('\n\n') + '\n'
  );
}

function localesNeeded({ fewestLocales = 1, fewestLocalesWithSource }: Rule): string {
  return fewestLocalesWithSource === undefined
    ? String(fewestLocales)
    : `${fewestLocales}; ${fewestLocalesWithSource} where one is the source`;
}

/** The list of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, summary, mqmType, mqmSeverity }) => [
    `[${id}](${id}.md)`,
    summary,
    mqmType,
    mqmSeverity,
  ]);
  return `# Review rules\n\n${table(['Rule', 'Flags', 'MQM type', 'Severity'], rows)}\n`;
}

function textsOf({ texts, source, terms }: Example): string {
  const rows = Object.entries(texts).flatMap(([key, byLocale]) =>
    Object.entries(byLocale).map(([locale, text]) => [
      `\`${key}\``,
      locale === source ? `${locale}, the source` : locale,
      code(text),
    ]),
  );
  const shown = table(['Segment', 'Locale', 'Text'], rows);
  return terms === undefined ? shown : `${termsTable(terms)}\n\n${shown}`;
}

function termsTable(concepts: NonNullable<Example['terms']>): string {
  const rows = concepts.flatMap(({ terms, forbidden = {} }) =>
    [...new Set([...Object.keys(terms), ...Object.keys(forbidden)])].map((locale) => [
      locale,
      (terms[locale] ?? []).map(code).join(', '),
      (forbidden[locale] ?? []).map(code).join(', '),
    ]),
  );
  return table(['Locale', 'Term base', 'Forbidden'], rows);
}

function verdictOf(rule: Rule, { expected }: FlaggedExample): string {
  const where = expected.locale ?? 'every locale (a defect of the source)';
  const severity = expected.mqmSeverity ?? rule.mqmSeverity;
  const quote = expected.quote === undefined ? '' : `, at ${code(expected.quote)}`;
  const instead = expected.suggestion === undefined ? '' : `; suggested: ${code(expected.suggestion)}`;
  return `Found in ${where}, \`${expected.segmentKey}\`${quote}: ${severity}${instead}.`;
}

/** Fenced by more backticks than the text holds in a row. */
function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const padding = text.startsWith('`') || text.endsWith('`') || text !== text.trim() ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
