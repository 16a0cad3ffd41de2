import type { KnownCatalog } from '../src/index.ts';

const text = (value: string) => ({ text: value, locale: 'en-US', isFallback: false, links: [] });

/** What pages of our own say about two events and three codes. */
export const contoso: KnownCatalog = {
  slug: 'contoso',
  providers: [],
  logs: ['Contoso Agent'],
  events: [
    { eventId: 301, name: 'Issue_Failure', severity: 'ERROR', outcome: 'FAILURE', description: text('It failed.') },
    {
      eventId: 300,
      name: 'Issue_Success',
      severity: 'INFORMATION',
      outcome: 'SUCCESS',
      description: text('It went well.'),
    },
  ],
  codes: [
    {
      code: '0x00000401',
      documentedAs: '0x00000401',
      name: 'Cert_NotFound',
      message: text('Install it.'),
      generic: false,
    },
    {
      code: '0x0FFFFFFF',
      documentedAs: '0x0FFFFFFFF',
      name: 'Unknown_Error',
      message: text('Try again.'),
      generic: true,
    },
  ],
};
