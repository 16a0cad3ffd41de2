import { alignCatalog, parsePage } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { catalog, data } from '../../test/ask.ts';
import { createSnapshot } from '../index.ts';

/** A page of codes with a column beside code, name and message. */
const page = `---
title: Codici
ms.contentlocale: de-DE
---
# <a name="codes"></a>Codes

| Code | Bedeutung | Was zu tun ist |
| --- | --- | --- |
| 0x80070005 | Der Zugriff wird verweigert. | Melden Sie sich mit einem anderen Konto an. |
| 0x80070002 | Die Datei fehlt auf dem Gerät. | Installieren Sie die App noch einmal. |
`;
const codes = createSnapshot(alignCatalog([parsePage(page, { file: 'a.md' })], { slug: 'codes' }));
const snapshots = [createSnapshot(catalog), codes];

describe('a further text', () => {
  it('is a segment of its own, under the header of its column', async () => {
    const query = `{ segments(catalog: "codes", where: { kind: [OTHER_TEXT] }) { nodes { key code { code } header { value } } } }`;
    expect(await data(query, { snapshots })).toEqual({
      segments: {
        nodes: ['0x80070005', '0x80070002'].map((code) => ({
          key: `code/${code}/text/1`,
          code: { code },
          header: { value: 'Was zu tun ist' },
        })),
      },
    });
  });

  it('may be asked for beside texts of another catalogue, in a locale that only one of them has', async () => {
    const query = `{ lookup(text: "0x80070005", locale: "it-IT") { node { ... on DiagnosticCode { message(locale: "it-IT") { value locale isFallback } } } } }`;
    expect(await data(query, { snapshots })).toMatchObject({
      lookup: [{ node: { message: { value: 'Der Zugriff wird verweigert.', locale: 'de-DE', isFallback: true } } }],
    });
  });
});
