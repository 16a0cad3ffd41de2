import { describe, expect, it } from 'vitest';
import { data } from '../../test/ask.ts';
import { reviewed } from '../../test/reviewed.ts';

interface Answer {
  readonly event: {
    readonly translations: readonly {
      readonly locale: string;
      readonly text: string;
      readonly terms: readonly {
        readonly concept: string;
        readonly span: { readonly start: number; readonly end: number };
      }[];
    }[];
  };
}

describe('the terms of a translation', () => {
  it('are words with the same meaning in every locale, grouped by concept', async () => {
    const query = '{ event(eventId: 10102) { translations { locale text terms { concept span { start end } } } } }';
    const { event } = (await data(query, { snapshots: [reviewed] })) as Answer;
    const words = event.translations.map(({ text, terms }) =>
      terms.map(({ concept, span }) => [concept, text.slice(span.start, span.end)] as const),
    );
    const concept = words[0]?.find(([, word]) => word === 'certificado')?.[0];
    expect(concept).toBeDefined();
    expect(words.map((own) => own.find(([id]) => id === concept)?.[1])).toEqual([
      'certificado',
      'Certificato',
      'certificado',
      'сертификат',
      'registreringscertifikat',
    ]);
  });
});
