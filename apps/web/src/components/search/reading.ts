import { fill } from '../../i18n/unfilled.ts';
import type { Unfilled } from '../../i18n/unfilled.ts';
import type { Reading } from './matches.ts';
import type { messages } from './messages.ts';

type Sentences = Pick<
  Unfilled<typeof messages>,
  'readEvent' | 'readEventOf' | 'number' | 'numberNamed' | 'numberWin32' | 'numberForms'
>;

/** A longer text is not read again in the answer to it: it is cut, and what it was understood as is said. */
export const shownMax = 80;

/** The beginning of what was typed or pasted, on one line. */
export function cut(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const signs = Array.from(line);
  return signs.length > shownMax ? `${signs.slice(0, shownMax).join('')}…` : line;
}

interface Found {
  readonly text: string;
  /** Whether anything is meant by the text, and not only near to it. */
  readonly isFound: boolean;
}

/** What a text was understood as, in sentences: the event of a paste, and numbers that are Windows' and nobody's here. */
export function readingSentences({ events, numbers, shape }: Reading, found: Found, sentences: Sentences): string[] {
  const [event, ...others] = events;
  const isWorthSaying = !found.isFound || shape !== 'SENTENCE' || found.text.length > shownMax;
  const ofEvent =
    event === undefined || others.length > 0 || !isWorthSaying
      ? []
      : [
          event.provider === null
            ? fill(sentences.readEvent, { eventId: event.eventId })
            : fill(sentences.readEventOf, { eventId: event.eventId, provider: cut(event.provider) }),
        ];
  return found.isFound
    ? ofEvent
    : [...ofEvent, ...numbers.slice(0, 1).map((number) => numberSentence(number, sentences))];
}

function numberSentence(number: Reading['numbers'][number], sentences: Sentences): string {
  const { kind, hexadecimal, facility, facilityNames, code, name, win32Name, signed, unsigned } = number;
  if (facility === null) return fill(sentences.numberWin32, { number: unsigned, name: name ?? '' });
  const named = (value: number, names: readonly string[]): string =>
    names.length === 0 ? String(value) : `${value} (${names.join(', ')})`;
  const values = {
    ...{ number: hexadecimal, kind, name: name ?? '' },
    ...{ facility: named(facility, facilityNames), code: named(code, win32Name === null ? [] : [win32Name]) },
  };
  const what = fill(name === null ? sentences.number : sentences.numberNamed, values);
  return `${what} ${fill(sentences.numberForms, { signed, unsigned })}`;
}
