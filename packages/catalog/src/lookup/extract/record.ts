import { codesIn, eventIdsIn } from '../../text/fields/values.ts';
import type { ExtractedRecord, Field, Mention } from './extraction.ts';
import { mentionsIn } from './sentence.ts';

/** What the fields of one event say: only those that mean an event's ID or a code count; a message is read for codes. */
export function recordOf(fields: readonly Field[]): ExtractedRecord {
  const valuesOf = (meaning: Field['meaning']): string[] =>
    fields.filter((field) => field.meaning === meaning).map(({ value }) => value);
  const events = valuesOf('EVENT_ID').flatMap((value) =>
    eventIdsIn(value).map((eventId): Mention => ({ kind: 'EVENT_ID', eventId, isLabelled: true })),
  );
  const codes = valuesOf('CODE').flatMap((value) =>
    codesIn(value).map(({ literal, canonical }): Mention => ({ kind: 'CODE', literal, canonical })),
  );
  const messages = valuesOf('MESSAGE');
  const said = messages
    .flatMap((message) => mentionsIn(message))
    .filter((mention) => mention.kind === 'CODE' || (events.length === 0 && isSaid(mention)));
  return {
    providers: valuesOf('PROVIDER'),
    channels: valuesOf('CHANNEL'),
    mentions: [...events, ...codes, ...said],
    message: messages.join('\n'),
  };
}

/** In a message only words tell an event from any other number. */
function isSaid(mention: Mention): boolean {
  return mention.kind === 'NAME' || (mention.kind === 'EVENT_ID' && mention.isLabelled);
}
