import type { ReactElement } from 'react';
import { queriesFor } from '../../../../../components/entry/queries.ts';
import { EntryTools } from '../../../../../components/entry/tools.tsx';
import type { Reading } from '../../../../../data/reader.ts';
import { warningsForCopy } from '../../../../../components/copy/warnings.ts';
import { asCsv, asJson, asMarkdown, asText } from './copy-formats.ts';
import type { Code } from './query.ts';

export async function CodeTools({
  code: { catalog, code, documentedAs, decimal, name, message, isGeneric, events },
  read,
}: {
  readonly code: Code;
  readonly read: Reading;
}): Promise<ReactElement> {
  const warningsOf = await warningsForCopy();
  return (
    <EntryTools
      path={`/codes/${code}`}
      read={read}
      // Where the pages misspell it, logs may as well.
      queries={queriesFor({ codes: [...new Set([code, documentedAs])] }, catalog)}
      formsOf={(url) => {
        const forCopy = {
          ...{ code, decimal, name: name.value, locale: message.locale, message: message.value, parts: message.parts },
          warnings: warningsOf(message),
          events: isGeneric
            ? []
            : events.nodes.map((event) => ({
                ...{ eventId: event.eventId, name: event.name, severity: event.severity },
              })),
          url,
        };
        return { text: asText(forCopy), markdown: asMarkdown(forCopy), json: asJson(forCopy), csv: asCsv(forCopy) };
      }}
    />
  );
}
