/** A text as an example takes it, in one language. */
interface ExampleText {
  readonly value: string;
  readonly locale: string;
  readonly direction: 'LTR' | 'RTL';
}

interface ExampleEvent {
  readonly eventId: number;
  readonly severity: string;
  readonly description: ExampleText;
  /** Those that tell the event from others. */
  readonly diagnosticCodes: readonly { readonly citedAs: string }[];
}

interface ExampleCode {
  readonly code: string;
  readonly message: ExampleText;
}

/** Something to search for. A sentence has a language; an event ID and a code have none. */
export interface Example {
  readonly query: string;
  readonly text: Omit<ExampleText, 'value'> | null;
}

/** UTF-16 code units of a sentence that somebody would paste; longer ones are cut after a word. */
const sentenceMax = 48;

/**
 * What a catalogue can be searched for, shown on its own content: the ID of an event, a code, and the beginning of a text.
 * Errors come first, since they are what people look up. Of a catalogue without events or codes there are fewer.
 */
export function examplesOf(events: readonly ExampleEvent[], codes: readonly ExampleCode[]): readonly Example[] {
  const errors = events.filter(({ severity }) => severity === 'ERROR');
  const event = errors.find(({ diagnosticCodes }) => diagnosticCodes.length > 0) ?? errors[0] ?? events[0];
  const code = event?.diagnosticCodes[0]?.citedAs ?? codes[0]?.code;
  // Another event than the one whose number is shown, so that three examples find three things.
  const other = [...errors, ...events].find((one) => one !== event && one.description.value !== '');
  const text = other?.description ?? codes.find((one) => one.code !== code)?.message;
  const sentence = text === undefined ? '' : beginningOf(text);
  return [
    ...(event === undefined ? [] : [{ query: String(event.eventId), text: null }]),
    ...(code === undefined ? [] : [{ query: code, text: null }]),
    ...(text === undefined || sentence === ''
      ? []
      : [{ query: sentence, text: { locale: text.locale, direction: text.direction } }]),
  ];
}

/** The first words of a text, in the way its language parts words. */
function beginningOf({ value, locale }: ExampleText): string {
  const line = value.split('\n')[0]?.trim() ?? '';
  let end = 0;
  for (const { segment, index, isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(line)) {
    if (index + segment.length > sentenceMax) break;
    if (isWordLike === true) end = index + segment.length;
  }
  return line.slice(0, end);
}
