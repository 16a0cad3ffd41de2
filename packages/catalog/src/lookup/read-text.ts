import { extract } from './extract/extract.ts';
import type { TextShape } from './extract/extraction.ts';
import { readNumbers } from './numbers/read-numbers.ts';
import type { WindowsNumber } from './numbers/windows-number.ts';

export interface ReadEvent {
  readonly eventId: number;
  /** Null where the text does not name it. */
  readonly provider: string | null;
  readonly channel: string | null;
}

/** What a text was understood as, whatever a catalogue has of it. */
export interface ReadText {
  readonly shape: TextShape;
  readonly events: readonly ReadEvent[];
  readonly numbers: readonly WindowsNumber[];
}

/** Events of one text that are named. */
const eventsMax = 20;

/** Says what a text is, which events it names and of whom, and what its codes are as numbers of Windows. */
export async function readText(text: string): Promise<ReadText> {
  const query = text.trim();
  const extraction = extract(query);
  const events = new Map<string, ReadEvent>();
  for (const { providers, channels, mentions } of extraction.records) {
    for (const mention of mentions) {
      if (mention.kind !== 'EVENT_ID' || !mention.isLabelled || events.size >= eventsMax) continue;
      const event = { eventId: mention.eventId, provider: providers[0] ?? null, channel: channels[0] ?? null };
      events.set(JSON.stringify(event), event);
    }
  }
  return { shape: extraction.shape, events: [...events.values()], numbers: await readNumbers(query, extraction) };
}
