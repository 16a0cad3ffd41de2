import { alignCatalog } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { catalog, codes, data } from '../../test/ask.ts';
import { createSnapshot } from '../index.ts';

const settings = {
  ...{ name: 'Services', source: 'it-IT', publicAddress: 'https://docs.example.org/{locale}/services' },
  ...{ eventProviders: ['Example Provider'], logNames: ['Example/Admin'] },
};
const [italian] = [...catalog.documents.values()].filter(({ locale }) => locale === 'it-IT');
if (!italian) throw new Error('there is an Italian page');
const services = createSnapshot(alignCatalog([italian], { slug: 'services', source: 'it-IT' }), null, {
  settings,
  importedAt: new Map([['it-IT', new Date('2026-01-02T03:04:05Z')]]),
});
const snapshots = [createSnapshot(catalog), services];

describe('a catalogue', () => {
  it('has the name, source and addresses that are set for it', async () => {
    const query = '{ catalog(slug: "services") { name source eventProviders logNames publicAddress } }';
    expect(await data(query, { snapshots })).toEqual({ catalog: settings });
  });

  it('without a name is called by the title of its page in the language of the reader', async () => {
    const query = '{ catalog { name swedish: name(locale: "sv-SE") source eventProviders publicAddress } }';
    const titleIn = (locale: string) => catalog.documents.get(locale)?.title;
    expect(await data(query, { snapshots, preferredLocales: ['it'] })).toEqual({
      catalog: {
        ...{ name: titleIn('it-IT'), swedish: titleIn('sv-SE'), source: null, eventProviders: [], publicAddress: null },
      },
    });
  });

  it('gives its pages as they were imported, and says which one is the source', async () => {
    const query = '{ catalogs { documents { locale isSource markdown importedAt } } }';
    const { catalogs } = (await data(query, { snapshots })) as {
      catalogs: { documents: { locale: string; isSource: boolean; markdown: string; importedAt: string | null }[] }[];
    };
    expect(catalogs[1]?.documents).toEqual([
      { locale: 'it-IT', isSource: true, markdown: italian.source, importedAt: '2026-01-02T03:04:05.000Z' },
    ]);
    expect(catalogs[0]?.documents.some(({ isSource }) => isSource)).toBe(false);
    expect(catalogs[0]?.documents[0]?.importedAt).toBeNull();
  });
});

describe('a lookup', () => {
  it('finds in all catalogues, and says in which', async () => {
    const query = '{ lookup(text: "20102") { catalog { slug } isUnambiguous } }';
    expect(await data(query, { snapshots })).toEqual({
      lookup: [
        { catalog: { slug: 'certificate-connector' }, isUnambiguous: false },
        { catalog: { slug: 'services' }, isUnambiguous: false },
      ],
    });
  });

  it('finds in one catalogue where it is named', async () => {
    const query = '{ lookup(text: "20102", catalog: "services") { catalog { name } isUnambiguous } }';
    expect(await data(query, { snapshots })).toEqual({
      lookup: [{ catalog: { name: 'Services' }, isUnambiguous: true }],
    });
    expect(await codes('{ lookup(text: "20102", catalog: "none") { reason } }')).toEqual(['UNKNOWN_CATALOG']);
  });
});
