import type { SegmentKind } from '@eventide/catalog';
import { builder } from '../builder.ts';

export const SegmentKindRef = builder.enumType('SegmentKind', {
  description: 'Kind of a segment.',
  values: {
    EVENT_NAME: { description: 'Name of an event.' },
    EVENT_DESCRIPTION: { description: 'Description of an event.' },
    EVENT_CODES: { description: 'The list of codes that an event cites, as one text.' },
    CODE_NAME: { description: 'Name of a diagnostic code.' },
    CODE_MESSAGE: { description: 'Meaning of a diagnostic code.' },
    OTHER_TEXT: { description: 'A cell of a further column of events or codes.' },
    PAGE_TITLE: { description: 'Title of the page.' },
    PAGE_DESCRIPTION: { description: 'Summary of the page, from its front matter.' },
    HEADING: { description: 'A heading.' },
    PARAGRAPH: { description: 'A paragraph, a list item or a note.' },
    TABLE_HEADER: { description: 'Header of a table column.' },
    META: { description: 'A field of the front matter.' },
  } as const,
});

/** In the order in which facets list them. */
export const segmentKinds: readonly SegmentKind[] = [
  'EVENT_NAME',
  'EVENT_DESCRIPTION',
  'EVENT_CODES',
  'CODE_NAME',
  'CODE_MESSAGE',
  'OTHER_TEXT',
  'PAGE_TITLE',
  'PAGE_DESCRIPTION',
  'HEADING',
  'PARAGRAPH',
  'TABLE_HEADER',
  'META',
];
