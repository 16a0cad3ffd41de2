import { alignCatalog, parsePage, type Catalog } from '@eventide/catalog';
import { expect, it } from 'vitest';
import { keyChangesOf } from './key-changes.ts';

const source = `---
title: Page
ms.contentlocale: it-IT
---

# <a name="one"></a>Page

| ID | Name | Description | Codes |
| --- | --- | --- | --- |
| 1001 | Service_Success | It works | 0x00000401 |

| Code | Name | Message |
| --- | --- | --- |
| 0x00000401 | Request | Bad |
`;

const before = alignCatalog([parsePage(source, { file: 'it.md' })]);

/** The same catalogue with one key of the Italian page renamed, as an alignment with other pages may do. */
function renamed(from: string, to: string): Catalog {
  const page = before.documents.get('it-IT');
  if (!page) throw new Error('no page');
  const segments = page.segments.map((segment) => (segment.key === from ? { ...segment, key: to } : segment));
  return { ...before, documents: new Map([['it-IT', { ...page, segments }]]) };
}

it('names the texts of a page that keep their place under another key', () => {
  const after = renamed('event/1001/description', 'event/1002/description');
  expect(keyChangesOf(before, after, ['it-IT'])).toEqual([
    { locale: 'it-IT', before: 'event/1001/description', after: 'event/1002/description' },
  ]);
  expect(keyChangesOf(before, after, [])).toEqual([]);
  expect(keyChangesOf(before, before, ['it-IT'])).toEqual([]);
});
