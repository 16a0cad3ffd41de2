import { describe, expect, it } from 'vitest';
import { ask, data } from '../../test/ask.ts';

const description = `query ($locale: Locale) { event(eventId: 20102) { description(locale: $locale) { locale isFallback value direction } } }`;

async function described(locale: string | null, preferredLocales: readonly string[]) {
  const answer = await data(description, { variables: { locale }, preferredLocales });
  const { event } = answer as { event: { description: { locale: string; isFallback: boolean; value: string } } };
  return event.description;
}

describe('a text for a reader', () => {
  it.each([
    ['the language asked for', 'it-IT', [], 'it-IT', false],
    ['the language asked for, in any case', 'IT-it', ['ru'], 'it-IT', false],
    ['the only preference', null, ['ru'], 'ru-RU', false],
    ['the first preference', null, ['pt-PT', 'ru'], 'pt-PT', false],
    ['the next preference where there is no German', null, ['de', 'ru', 'it'], 'ru-RU', true],
    ['the neighbouring variety before another language', null, ['pt-BR', 'ru'], 'pt-PT', true],
    ['any, where no preference exists', null, ['de'], 'es-ES', true],
    ['any, where nothing is preferred', null, [], 'es-ES', false],
  ] as const)(
    'is in %s: asked for %s, preferring %j, it is %s (fallback: %s)',
    async (_what, locale, preferred, expected, isFallback) => {
      expect(await described(locale, preferred)).toMatchObject({ locale: expected, isFallback });
    },
  );

  it('in an unknown locale is an error that lists the five that exist', async () => {
    const { data, errors } = await ask(description, { variables: { locale: 'fr-FR' } });
    expect(data).toEqual({ event: null });
    expect(errors).toEqual([
      {
        code: 'UNKNOWN_LOCALE',
        message: 'No document in fr-FR. There are es-ES, it-IT, pt-PT, ru-RU, sv-SE.',
        extensions: {
          code: 'UNKNOWN_LOCALE',
          unknown: ['fr-FR'],
          existing: ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'],
        },
      },
    ]);
  });

  it('has its links resolved in its own locale', async () => {
    const answer = await data(
      `{ diagnosticCode(code: "0x401") { message(locale: "it-IT") { value parts { text url } } } }`,
    );
    const { value, parts } = (
      answer as { diagnosticCode: { message: { value: string; parts: { text: string; url: string | null }[] } } }
    ).diagnosticCode.message;
    expect(parts.map(({ text }) => text).join('')).toBe(value);
    expect(parts.flatMap(({ url }) => url ?? [])).toEqual([
      'https://learn.microsoft.com/it-it/mem/intune/protect/certificates-digicert-configure#install-the-digicert-ra-certificate',
    ]);
  });
});

describe('translations', () => {
  it('are in the order asked for', async () => {
    const query = `query ($locales: [Locale!]) { segments(where: { key: ["event/20202/description"] }) { nodes {
      key translations(locales: $locales) { locale segmentKey document { provenance { translationType lastHandoff } } }
    } } }`;
    const page = (locale: string, translationType: string, lastHandoff: string) => ({
      locale,
      segmentKey: 'event/20202/description',
      document: { provenance: { translationType, lastHandoff } },
    });
    expect(await data(query, { variables: { locales: ['pt-PT', 'es-ES', 'ru-RU'] } })).toEqual({
      segments: {
        nodes: [
          {
            key: 'event/20202/description',
            translations: [
              page('pt-PT', 'MACHINE', '2019-10-14'),
              page('es-ES', 'HUMAN', '2019-10-16'),
              page('ru-RU', 'HUMAN', '2020-04-21'),
            ],
          },
        ],
      },
    });
  });

  it('are complete if no locales are named', async () => {
    expect(await data(`{ event(eventId: 20202) { translations { locale } } }`)).toEqual({
      event: { translations: ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE'].map((locale) => ({ locale })) },
    });
  });
});

describe('a locale of the catalogue', () => {
  it('is named in the language asked for', async () => {
    const query = `{ catalog { locales { locale direction own: name swedish: name(in: "sv-SE") } } }`;
    const { catalog } = (await data(query)) as { catalog: { locales: { locale: string }[] } };
    expect(catalog.locales[1]).toEqual({
      locale: 'it-IT',
      direction: 'LTR',
      own: 'italiano (Italia)',
      swedish: 'italienska (Italien)',
    });
  });
});
