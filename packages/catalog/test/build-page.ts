import { readFileSync } from 'node:fs';
import type { Document } from '../src/index.ts';
import { parsePage } from '../src/index.ts';

/** The five pages of `documents/`, by locale. */
export const realPages: ReadonlyMap<string, string> = new Map(
  ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'].map((locale) => [
    locale,
    readFileSync(new URL(`../../../documents/${locale.toLowerCase()}.md`, import.meta.url), 'utf8'),
  ]),
);

export function fileOf(locale: string): string {
  return `documents/${locale.toLowerCase()}.md`;
}

export function parseRealPages(): Document[] {
  return [...realPages].map(([locale, source]) => parsePage(source, { file: fileOf(locale) }));
}

interface PageParts {
  readonly locale?: string;
  /** Rows without the outer bars. */
  readonly events?: readonly string[];
  readonly codes?: readonly string[];
  readonly frontMatter?: readonly string[];
  readonly prose?: string;
}

const eventsDefault = [
  '100 | Sync_Success | It went well. | 0x00000000, 0x0FFFFFFF',
  '102 | Sync_Failure | It went wrong. | 0x00000000, 0x00000400, 0x0FFFFFFF',
  '201 | Pull_Warning | Look closer. | 0x00000000, 0x00000401, 0x0FFFFFFF',
];

const codesDefault = [
  '0x00000000 | Fine | All is fine.',
  '0x00000400 | Server_Unreachable | Start the server.',
  '0x00000401 | Disk_Full | Make room.',
  '0x0FFFFFFFF | Unknown_Error | Try again.',
];

/** A small page of our own in the shape of the real ones. */
export function buildPage(parts: PageParts = {}): string {
  const { locale = 'en-GB', events = eventsDefault, codes = codesDefault, frontMatter = [], prose = '' } = parts;
  const rows = (cells: readonly string[]): string => cells.map((row) => `| ${row} |`).join('\n');
  return `---
title: Events of a service
description: What its events mean.
ms.contentlocale: ${locale}
${frontMatter.map((field) => `${field}\n`).join('')}---
# <a name="top-heading"></a>Events

${prose}

## <a name="event-ids"></a>Event IDs

| ID | Name | Description | Codes |
| -- | ---- | ----------- | ----- |
${rows(events)}

## <a name="codes"></a>Codes

| Code | Name | Message |
| ---- | ---- | ------- |
${rows(codes)}
`;
}

export function parseBuilt(parts: PageParts = {}): Document {
  const { locale = 'en-GB' } = parts;
  return parsePage(buildPage(parts), { file: `${locale}.md` });
}

export function textOf({ segments }: Document, key: string): string | undefined {
  return segments.find((segment) => segment.key === key)?.text;
}

export function diagnosticIds({ diagnostics }: Pick<Document, 'diagnostics'>): string[] {
  return diagnostics.map(({ id }) => id);
}
