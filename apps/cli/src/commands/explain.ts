import { type Catalog, createLookup, type LookupMatch } from '@eventide/catalog';
import type { Command } from '../command.ts';
import { readCatalog } from '../documents.ts';
import { createExplainer, type Explanation, readableLocale } from '../explanation.ts';
import { type ExitCode, FileError, oneLine, readProblem, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { explanationText, explanationTitle } from '../pretty/explanation.ts';
import type { Session } from '../session.ts';

/** The best answer and a few more to choose from. */
const limit = 6;

export const explain: Command = {
  summary: 'Say what an event ID, a diagnostic code or a sentence from a log means',
  help: `Usage: eventide explain TEXT [--locale TAG] [--documents DIRECTORY] [--format pretty|json]
                        [--language TAG]

TEXT is anything at hand: an event ID (20102), a code in any spelling (0x401, 401h, 1025), a symbolic name or a part of
it, a sentence in any language of the pages, typing errors included. \`-\` reads it from standard input.

Options:
  --locale TAG           The language of the texts (it-IT, sv). Default: that of the text found, else your system's
  --language TAG         The language of everything else (default: en); see eventide --help
  --documents DIRECTORY  The pages to read (*.md). Default: those that come with the command
  --format pretty|json   pretty: text to read (default); json: every match with all that is known
  -h, --help             Show this text

Exit codes: 0 found, 1 nothing found, 2 bad use or a page could not be used.
`,

  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      locale: { type: 'string' },
      documents: { type: 'string' },
      format: { type: 'string', default: 'pretty' },
    });
    const format = oneOf('format', values.format, ['pretty', 'json']);
    const text = await readText(positionals, io);
    const { catalog, complete } = await readCatalog(await pages(values.documents, io), io);
    if (!catalog) return 2;
    const asked = values.locale === undefined ? null : askedLocale(values.locale, catalog, io);
    const system = readableLocale(io.locale, catalog.locales);
    const matches = await createLookup(catalog)(text, { locale: asked ?? system ?? catalog.locales[0] ?? 'en', limit });
    const locale = asked ?? matches[0]?.locale ?? system ?? catalog.locales[0] ?? 'en';
    const explainer = createExplainer(catalog, locale);
    const answers = matches.map((match) => ({ match, explanation: explainer(match.target) }));
    if (format === 'json')
      io.out(`${JSON.stringify({ query: text, locale, matches: answers.map(answerJson) }, null, 2)}\n`);
    else show(text, answers, io);
    return exitCode(complete, answers);
  },
};

interface Answer {
  readonly match: LookupMatch;
  readonly explanation: Explanation;
}

function exitCode(complete: boolean, answers: readonly Answer[]): ExitCode {
  if (!complete) return 2;
  return answers.some(({ match }) => match.reason !== 'NEAREST') ? 0 : 1;
}

function show(text: string, answers: readonly Answer[], io: Session): void {
  const [first, ...others] = answers;
  if (!first) {
    io.err(`eventide: ${io.say('explain-nothing', { text })}\n`);
    return;
  }
  const list = (items: readonly Answer[]) => items.map((item) => `  ${explanationTitle(item.explanation)}\n`).join('');
  if (first.match.reason === 'NEAREST') {
    io.err(`eventide: ${io.say('explain-code-missing', { code: first.match.understoodAs ?? text })}\n`);
    io.out(`${io.say('explain-nearest')}\n${list(answers)}`);
    return;
  }
  io.out(explanationText(first.explanation, io));
  if (others.length > 0 && !first.match.unambiguous) io.out(`\n${io.say('explain-could-be')}\n${list(others)}`);
}

function answerJson({ match, explanation }: Answer) {
  const { reason, score, unambiguous, understoodAs, segmentKey, locale } = match;
  return { reason, score, unambiguous, understoodAs, matched: segmentKey && { segmentKey, locale }, ...explanation };
}

async function readText(positionals: readonly string[], io: Session): Promise<string> {
  const fromStdin = positionals.length === 1 && positionals[0] === '-';
  const text = (fromStdin ? await standardInput(io) : positionals.join(' ')).trim();
  if (text === '') throw new UsageError('explain-text-missing');
  return text;
}

async function standardInput(io: Session): Promise<string> {
  try {
    return new TextDecoder().decode(await io.read('-'));
  } catch (error) {
    throw new FileError(io.say('standard-input'), readProblem(error));
  }
}

async function pages(asked: string | undefined, io: Session): Promise<string[]> {
  const directory = asked ?? io.documents;
  if (directory === null) throw new UsageError('documents-missing');
  try {
    const names = (await io.list(directory)).filter((name) => /\.md$/i.test(name));
    if (names.length > 0) return names.map((name) => `${directory.replace(/[\\/]$/, '')}/${name}`);
  } catch (error) {
    throw new FileError(directory, readProblem(error));
  }
  throw new FileError(directory, { id: 'documents-without-page' });
}

function askedLocale(wanted: string, { locales }: Catalog, io: Session): string {
  const locale = readableLocale(wanted, locales);
  if (locale === null) throw new UsageError('locale-without-page', { wanted }, locales);
  if (wanted.includes('-') && locale.toLowerCase() !== wanted.toLowerCase()) {
    io.err(`eventide: ${oneLine(io.say('locale-neighbour', { wanted, locale }))}\n`);
  }
  return locale;
}
