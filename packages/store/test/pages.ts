import { readFileSync } from 'node:fs';
import type { Actor, ImportFile } from '@eventide/contract';

export const anna: Actor = { id: 'anna', name: 'Anna', role: 'reviewer' };
export const bo: Actor = { id: 'bo', name: 'Bo', role: 'reviewer' };
export const system: Actor = { id: null, name: 'Eventide', role: null };

/** A small page of the catalogue: two events and a code, in any locale. */
export function page(locale: string, texts: { readonly started?: string; readonly stopped?: string } = {}): string {
  const { started = `Started (${locale})`, stopped = `Stopped (${locale})` } = texts;
  return `---
title: Events ${locale}
ms.contentlocale: ${locale}
ms.translationtype: HT
---

# <a name="events"></a>Events

| ID | Name | Description | Codes |
| --- | --- | --- | --- |
| 10301 | ServiceStarted | ${started} | 0x00000401 |
| 10302 | ServiceStopped | ${stopped} | 0x00000401 |

| Code | Name | Message |
| --- | --- | --- |
| 0x00000401 | InvalidRequest | Bad request (${locale}) |
`;
}

export function file(locale: string, texts?: Parameters<typeof page>[1]): ImportFile {
  return { name: `events.${locale}.md`, bytes: Buffer.from(page(locale, texts)) };
}

/** The pages in the repository. */
export function realPage(name: string): ImportFile {
  return { name, bytes: readFileSync(new URL(`../../../documents/${name}`, import.meta.url)) };
}
