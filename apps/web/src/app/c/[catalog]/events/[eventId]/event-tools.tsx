import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { queriesFor } from '../../../../../components/entry/queries.ts';
import { EntryTools } from '../../../../../components/entry/tools.tsx';
import type { Reading } from '../../../../../data/reader.ts';
import { warningsForCopy } from '../../../../../components/copy/warnings.ts';
import { asCsv, asJson, asMarkdown, asText } from './copy-formats.ts';
import type { CatalogEvent } from './query.ts';

export async function EventTools({
  event,
  read,
}: {
  readonly event: CatalogEvent;
  readonly read: Reading;
}): Promise<ReactElement> {
  const [t, warningsOf] = await Promise.all([getTranslations('components'), warningsForCopy()]);
  const { eventId, name, severity, outcome, operation, description } = event;
  const codes = event.diagnosticCodes
    .filter(({ isGeneric }) => !isGeneric)
    .map(({ citedAs, code }) => ({
      citedAs,
      code: code?.code ?? null,
      name: code?.name.value ?? '',
      message: code?.message.value ?? '',
      warnings: warningsOf(code?.message ?? { warnings: [] }),
    }));
  return (
    <EntryTools
      path={`/events/${eventId}`}
      read={read}
      queries={queriesFor({ eventIds: [eventId] }, event.catalog)}
      formsOf={(url) => {
        const forCopy = {
          ...{ eventId, name, severity, severityWord: t(`severity${severity}`), outcome, operation },
          ...{ locale: description.locale, description: description.value },
          ...{ warnings: warningsOf(description), codes, url },
        };
        return { text: asText(forCopy), markdown: asMarkdown(forCopy), json: asJson(forCopy), csv: asCsv(forCopy) };
      }}
    />
  );
}
