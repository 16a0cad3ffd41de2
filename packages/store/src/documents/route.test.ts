import { alignCatalog, parsePage, type Document } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { routePages, type RouteCandidate } from './route.ts';

/** A page with these events, a heading and a code of its own. */
function page(locale: string, events: readonly number[], article = 'one'): Document {
  const rows = events.map(
    (id) => `| ${id} | Service${id}_Success | It is ${id} | 0x0000${article === 'one' ? '0401' : '0999'} |`,
  );
  const source = `---
title: Page
ms.contentlocale: ${locale}
---

# <a name="${article}"></a>Page

| ID | Name | Description | Codes |
| --- | --- | --- | --- |
${rows.join('\n')}

| Code | Name | Message |
| --- | --- | --- |
| 0x0000${article === 'one' ? '0401' : '0999'} | Request_${article} | Bad |
`;
  return parsePage(source, { file: `${locale}.md` });
}

function candidate(slug: string, ...pages: Document[]): RouteCandidate {
  return { slug, segments: alignCatalog(pages, { slug }).segments };
}

const one = candidate('one', page('it-IT', [1001, 1002, 1003]), page('sv-SE', [1001, 1002, 1003]));
const two = candidate('two', page('it-IT', [2001, 2002, 2003], 'two'));

describe('pages to import', () => {
  it('go to the catalogue that shares their events, codes and headings', () => {
    expect(routePages([page('de-DE', [1001, 1002, 1003, 1004])], [one, two], null).catalog).toBe('one');
    expect(routePages([page('de-DE', [2001, 2002], 'two')], [one, two], null).catalog).toBe('two');
  });

  it('go nowhere if no catalogue has half of them, and the nearest is named', () => {
    const stranger = page('de-DE', [1001, 3001, 3002, 3003], 'three');
    const { catalog, strays } = routePages([stranger], [one, two], null);
    expect(catalog).toBeNull();
    expect(strays.get(0)).toEqual({ shared: 1, total: 5, catalog: 'one', file: null });
    expect(routePages([stranger], [], null).strays.get(0)).toMatchObject({ catalog: null });
  });

  it('are strays in a catalogue named that has less than half of them', () => {
    const half = page('de-DE', [1001, 2001, 2002]);
    const less = page('fr-FR', [1001, 2001, 2002, 2003]);
    const { catalog, strays } = routePages([half, less], [one, two], 'one');
    expect(catalog).toBe('one');
    expect([...strays]).toEqual([[1, { shared: 2, total: 5, catalog: 'one', file: null }]]);
  });

  it('make a new catalogue of one article: what most of them share', () => {
    const pages = [page('ja-JP', [5001], 'two'), page('de-DE', [3001, 3002]), page('fr-FR', [3001, 3002, 3003])];
    const { catalog, strays } = routePages(pages, [one], 'new');
    expect(catalog).toBe('new');
    expect([...strays.keys()]).toEqual([0]);
    expect(strays.get(0)).toMatchObject({ shared: 0, total: 2, catalog: null });
  });

  it('of two articles go where most of them belong, and the others are strays', () => {
    const pages = [page('de-DE', [2001, 2002], 'two'), page('fr-FR', [1001, 1002]), page('ja-JP', [1001, 1002, 1003])];
    const { catalog, strays } = routePages(pages, [one, two], null);
    expect([catalog, ...strays.keys()]).toEqual(['one', 0]);
  });

  it('are told where they belong whatever the order of the catalogues', () => {
    const given = page('de-DE', [1001, 1002]);
    expect(routePages([given], [two, one], null)).toEqual(routePages([given], [one, two], null));
  });
});
