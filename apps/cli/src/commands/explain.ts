import { readText, strengthOf, type Catalog, type ReadText } from '@eventide/catalog';
import { type Answer, answersIn } from '../answers.ts';
import type { Command } from '../command.ts';
import { type ExitCode, FileError, oneLine, readProblem, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { readCatalogs } from '../pages/catalogs.ts';
import { pageHelp, pageOptions, pageSettings, pathsHelp } from '../pages/options.ts';
import { documentsOf, readingOf } from '../pages/reading.ts';
import { explanationText, explanationTitle } from '../pretty/explanation.ts';
import { numbersText } from '../pretty/numbers.ts';
import type { Session } from '../session.ts';
import { reviewed } from '../warnings.ts';

/** The best answer and a few more to choose from. */
const limit = 6;

export const explain: Command = {
  help: `Usage: eventide explain TEXT [--locale TAG] [--documents PATH]… [--format pretty|json] [--source TAG]
                        [--no-review] [--verbose | --quiet] [--language TAG]

TEXT is anything at hand: an event ID (20102), a code in any spelling (0x401, 401h, 1025), a symbolic name or a part of
it, an event as Event Viewer, PowerShell or a query shows it, a line of a log, a sentence in any language of the pages, typing
errors included. A number that is not in the pages is taken apart as one of Windows. \`-\` reads TEXT from standard input. All articles that
the pages make are searched; where there are several, the answer names the one it is from. A text that the review of the
pages finds wrong says so, with the same text in another language.

${pathsHelp}

Options:
  --locale TAG   the language of the texts (it-IT, sv). Default: that of the text found, else that of
                 --language, else your system's
  --documents PATH
                 a file, folder or pattern of pages to look in; may be given several times. Default: the pages that come
                 with the command
  --format pretty|json
                 pretty: text to read (default); json: every match with all that is known
  --no-review    answer without reviewing the pages, a second sooner: no text says that it may be wrong
${pageHelp}
  --language TAG the language of everything else (default: en); see eventide --help
  -h, --help     Show this text

Exit codes: 0 found, 1 nothing found, 2 bad use or a page could not be used, 3 only something near was found.
`,

  async run(args, io) {
    // Codes are written as negative numbers too; no option begins with a digit.
    const negative = args.filter((arg) => /^-\d/.test(arg));
    const others = args.filter((arg) => !negative.includes(arg));
    const { values, positionals } = readOptions(others, {
      ...pageOptions,
      locale: { type: 'string' },
      documents: { type: 'string', multiple: true },
      format: { type: 'string', default: 'pretty' },
      'no-review': { type: 'boolean', default: false },
    });
    const format = oneOf('format', values.format, ['pretty', 'json']);
    // Here, --locale is the reader's.
    const settings = pageSettings({ source: values.source, verbose: values.verbose, quiet: values.quiet });
    const text = await textOf([...positionals, ...negative], io);
    const { catalogs, settingsOf, complete } = await readCatalogs(documentsOf(values.documents, io), settings, io);
    if (catalogs.length === 0) return 2;
    const locales = [...new Set(catalogs.flatMap((catalog) => catalog.locales))].sort();
    const { locale, answers } = await answersIn(catalogs, text, {
      ...readingOf(values.locale, locales, io),
      limit,
      sourceOf: settingsOf,
      review: values['no-review'] ? null : (found) => reviewed(found, io),
    });
    const read = await readText(text);
    const unknown = unknownIn(read, catalogs, answers);
    if (format === 'json') {
      const found = { matches: answers.map(answerJson), ...unknown };
      io.out(`${JSON.stringify({ query: text, locale, ...found }, null, 2)}\n`);
    } else {
      show(text, answers, { unknown, isOneOfSeveral: catalogs.length > 1 }, io);
      io.out(numbersText(unknown.numbers, io));
    }
    return exitCode(complete, answers);
  },
};

/** What a text names that no page has. */
type Unknown = Pick<ReadText, 'events' | 'numbers'>;

function unknownIn({ events, numbers }: ReadText, catalogs: readonly Catalog[], answers: readonly Answer[]): Unknown {
  const targets = new Set(
    answers.flatMap(({ match: { reason, target } }) =>
      strengthOf(reason) === 'EXACT' && target.kind === 'EVENT' ? [target.eventId] : [],
    ),
  );
  const declared = new Set(catalogs.flatMap(({ codes }) => codes.map(({ code }) => code)));
  return {
    events: events.filter(({ eventId }) => !targets.has(eventId)),
    // The digits of an event's ID are no error of Windows.
    numbers: numbers.filter(({ hexadecimal, unsigned }) => !declared.has(hexadecimal) && !targets.has(unsigned)),
  };
}

function exitCode(complete: boolean, answers: readonly Answer[]): ExitCode {
  if (!complete) return 2;
  if (answers.length === 0) return 1;
  return answers.some(({ match }) => strengthOf(match.reason) !== 'NEAR') ? 0 : 3;
}

interface Shown {
  readonly unknown: Unknown;
  readonly isOneOfSeveral: boolean;
}

function show(text: string, answers: readonly Answer[], { unknown, isOneOfSeveral }: Shown, io: Session): void {
  const [first, ...others] = answers;
  if (!first) {
    io.err(`eventide: ${oneLine(nothingText(text, unknown, io))}\n`);
    return;
  }
  const title = ({ catalog, explanation }: Answer) =>
    isOneOfSeveral ? `${explanationTitle(explanation)}  (${catalog.slug})` : explanationTitle(explanation);
  const list = (items: readonly Answer[]) => items.map((item) => `  ${title(item)}\n`).join('');
  const { reason, understoodAs, unambiguous } = first.match;
  if (reason === 'NEAREST' || reason === 'BEGINNING') {
    io.err(`eventide: ${io.say('explain-code-missing', { code: understoodAs ?? text })}\n`);
    io.out(`${io.say('explain-nearest')}\n${list(answers)}`);
    return;
  }
  if (reason === 'LOOKALIKE') io.err(`eventide: ${io.say('explain-meant', { code: understoodAs ?? text })}\n`);
  io.out(explanationText(first.explanation, io, isOneOfSeveral ? first.catalog.slug : null));
  if (others.length > 0 && !unambiguous) io.out(`\n${io.say('explain-could-be')}\n${list(others)}`);
}

function nothingText(text: string, { events: [event], numbers: [number] }: Unknown, { say }: Session): string {
  if (event?.provider != null) {
    return say('explain-event-of-other', { eventId: String(event.eventId), provider: event.provider });
  }
  if (event) return say('explain-event-missing', { eventId: String(event.eventId) });
  if (number) return say('explain-number-missing', { number: number.hexadecimal });
  const shown = oneLine(text);
  return say('explain-nothing', { text: shown.length > shownMax ? `${shown.slice(0, shownMax)}…` : shown });
}

/** A long paste is named by its beginning. */
const shownMax = 80;

function answerJson({ catalog, match, explanation }: Answer) {
  const { reason, score, unambiguous, understoodAs, segmentKey, locale } = match;
  const matched = segmentKey && { segmentKey, locale };
  return { catalog: catalog.slug, reason, score, unambiguous, understoodAs, matched, ...explanation };
}

async function textOf(positionals: readonly string[], io: Session): Promise<string> {
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
