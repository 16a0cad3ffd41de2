import { alignCatalog, parsePage } from '@eventide/catalog';
import { expect, test } from 'vitest';
import { createInput } from '../../input.ts';
import { loadLanguageResources } from '../../resources/load.ts';
import { statementsOf } from './statements.ts';

test('an event whose outcome no page states says nothing of how it ended', async () => {
  const page = `---
title: Events
ms.contentlocale: en-GB
---
| Event ID | Level | Text |
| --- | --- | --- |
| 100 | Information | The profile was read. |
| 101 | Information | The profile was kept. |
| 171 | Error | The profile was lost. |
`;
  const catalog = alignCatalog([parsePage(page, { file: 'a.md' })]);
  const input = createInput(catalog, await loadLanguageResources(catalog.locales), null);
  expect(statementsOf(input).map(({ event, failed }) => [event.eventId, failed])).toEqual([[171, true]]);
});
