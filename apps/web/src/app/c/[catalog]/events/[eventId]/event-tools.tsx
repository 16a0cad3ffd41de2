import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { EntryTools } from '../../../../../components/entry/tools.tsx';
import type { Reading } from '../../../../../data/reader.ts';
import { defaultCatalog } from '../../../../../data/default-catalog.ts';
import { asJson, asMarkdown, asPowerShell, asText } from './copy-formats.ts';
import type { EventSource } from './copy-formats.ts';
import type { CatalogEvent } from './query.ts';

export async function EventTools({
  event,
  read,
}: {
  readonly event: CatalogEvent;
  readonly read: Reading;
}): Promise<ReactElement> {
  const t = await getTranslations('components');
  const { eventId, name, severity, outcome, operation, description } = event;
  const codes = event.diagnosticCodes
    .filter(({ isGeneric }) => !isGeneric)
    .map(({ citedAs, code }) => ({
      citedAs,
      code: code?.code ?? null,
      name: code?.name.value ?? '',
      message: code?.message.value ?? '',
    }));
  const powershell = asPowerShell(eventId, sourceOf(event));
  return (
    <EntryTools
      path={`/events/${eventId}`}
      read={read}
      formsOf={(url) => {
        const forCopy = {
          ...{ eventId, name, severity, severityWord: t(`severity${severity}`), outcome, operation },
          ...{ locale: description.locale, description: description.value, codes, url },
        };
        return {
          text: asText(forCopy),
          markdown: asMarkdown(forCopy),
          json: asJson(forCopy),
          ...(powershell !== null && { powershell }),
        };
      }}
    />
  );
}

/** The default catalogue is the connector's, whose log has a name of its own. */
function sourceOf({ catalog: { slug, logNames, eventProviders } }: CatalogEvent): EventSource {
  const isUnset = logNames.length === 0 && eventProviders.length === 0;
  return isUnset && slug === defaultCatalog
    ? { logNames: ['Microsoft Intune Connector'], eventProviders }
    : { logNames, eventProviders };
}
