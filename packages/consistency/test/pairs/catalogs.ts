import { alignCatalog, type Catalog, parsePage } from '@eventide/catalog';
import { catalogFrom } from '../catalog-from.ts';
import type { Pair } from './pair.ts';

const sourceLocale = 'en-US';
/** Where the text of a pair stands. */
export const pairKey = 'event/100/description';

/** Two pages of one row each, the pair's texts written as Markdown: what the command line reads. */
export function catalogOfPages([locale, source, target]: Pair): Catalog {
  const page = (tag: string, text: string): string => `---
title: "-"
ms.contentlocale: ${tag}
---
| ID | Name | Description |
| - | - | - |
| 100 | Sync_Success | ${text.replace(/\\?\|/g, '\\|').replace(/\n/g, '<br>')} |
`;
  const pages = [
    parsePage(page(sourceLocale, source), { file: 'source.md', isSource: true }),
    parsePage(page(locale, target), { file: 'target.md', isSource: false }),
  ];
  return alignCatalog(pages, { source: sourceLocale });
}

/** The texts as they are, without a page around them, so that nothing is read as Markdown. */
export function catalogOfTexts([locale, source, target]: Pair): Catalog {
  return { ...catalogFrom({ [pairKey]: { [sourceLocale]: source, [locale]: target } }), source: sourceLocale };
}
