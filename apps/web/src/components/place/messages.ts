export const messages = {
  eventDescription: 'Event {id}, description',
  eventName: 'Event {id}, name',
  eventCodes: 'Event {id}, codes',
  codeMessage: 'Code {id}, message',
  codeName: 'Code {id}, name',
  pageTitle: 'Page title',
  pageDescription: 'Page description',
  heading: 'Heading “{name}”',
  paragraph: 'Paragraph {number} under “{name}”',
  tableHeader: 'Table {table}, column {column} header',
  meta: 'Front matter, {field}',
  repeated: '{place} ({number})',
} as const;
