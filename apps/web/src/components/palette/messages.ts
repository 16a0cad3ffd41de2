export const messages = {
  title: 'Go to or do',
  placeholder: 'Page, event, code, catalogue or action',
  pages: 'Pages',
  actions: 'Actions',
  found: 'Events and codes',
  nothing: 'Nothing matches “{text}”',
} as const;
