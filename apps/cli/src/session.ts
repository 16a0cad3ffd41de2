import { formatById, type MessageData, type MessageLanguage, messageLanguages } from '@eventide/catalog';
import { type Io, UsageError } from './io.ts';
import { type MessageId, wording } from './wording.ts';

/** Formats one of the command line's own messages. */
export type Say = (id: MessageId, data?: MessageData) => string;

/** The world, and the language to speak in. */
export interface Session extends Io {
  readonly language: MessageLanguage;
  readonly say: Say;
}

export function sessionIn(language: MessageLanguage, io: Io): Session {
  return { ...io, language, say: (id, data = {}) => formatById(wording, id, data, language) };
}

const option = '--language';

/**
 * Takes `--language` out of a command's arguments; English where it is absent.
 * @throws UsageError where there are no messages in that language
 */
export function takeLanguage(args: readonly string[]): { language: MessageLanguage; rest: readonly string[] } {
  const rest: string[] = [];
  let asked = 'en';
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--') {
      rest.push(...args.slice(at));
      break;
    }
    if (arg.startsWith(`${option}=`)) asked = arg.slice(option.length + 1);
    else if (arg === option) {
      asked = args[++at] ?? '';
      if (asked === '') throw new UsageError('option-value-missing', { option });
    } else rest.push(arg);
  }
  const language = messageLanguages.find((known) => known.toLowerCase() === asked.toLowerCase());
  if (language === undefined) throw new UsageError('language-unknown', { language: asked }, messageLanguages);
  return { language, rest };
}
