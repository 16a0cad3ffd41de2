interface PageParts {
  /** What the front matter says; null: nothing. */
  readonly locale: string | null;
  readonly ids: readonly number[];
  /** Of every event. */
  readonly description?: string;
}

/** A small page of our own: events, and a code for each. */
export function buildPage({ locale, ids, description = 'It went well.' }: PageParts): string {
  const events = ids.map((id) => `| ${id} | Step${id}_Success | ${description} | 0x0000${id} |`);
  const codes = ids.map((id) => `| 0x0000${id} | Reason${id} | Nothing to do. |`);
  return `---
title: Events of a service
${locale === null ? '' : `ms.contentlocale: ${locale}\n`}---
# <a name="events"></a>Events

| ID | Name | Description | Codes |
| -- | ---- | ----------- | ----- |
${events.join('\n')}

| Code | Name | Message |
| ---- | ---- | ------- |
${codes.join('\n')}
`;
}

interface TableParts {
  readonly title: string;
  /** What the front matter says; null: nothing, as a source of the publisher. */
  readonly locale: string | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A page of one table, with the front matter that the publisher's pages have. */
export function buildTablePage({ title, locale, header, rows }: TableParts): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `---
title: ${title}
ms.topic: troubleshooting
${locale === null ? '' : `ms.translationtype: HT\nms.openlocfilehash: abc\nms.contentlocale: ${locale}\n`}---
# ${title}

${line(header)}
${line(header.map(() => '---'))}
${rows.map(line).join('\n')}
`;
}
