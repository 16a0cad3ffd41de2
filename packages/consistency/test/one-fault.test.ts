import { alignCatalog, type Locale } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { hash64 } from '../src/fingerprint.ts';
import type { Finding } from '../src/model.ts';
import { loadLanguageResources, stemsOnly } from '../src/resources/load.ts';
import type { Example } from '../src/rule.ts';
import { rule as terms } from '../src/rules/term-inconsistent/rule.ts';
import { texts as termTexts } from '../src/rules/term-inconsistent/examples.ts';
import { rule as characters } from '../src/rules/bad-characters/rule.ts';
import { rule as stops } from '../src/rules/final-stop/rule.ts';
import { catalogOf } from './catalog-of.ts';
import { realPages as realDocuments } from './measure/pages.ts';

type Texts = Example['texts'];

const stemming = stemsOnly();
const found = (texts: Texts, rule: typeof terms | typeof characters | typeof stops, rows?: Example['rows']) =>
  check(catalogOf({ texts, ...(rows === undefined ? {} : { rows }) }), { resources: stemming, rules: [rule] }).findings;
const keysOf = ({ places }: Finding): string[] => places.map(({ segmentKey }) => segmentKey);

/** Nine texts with one word that a Cyrillic letter spoils. */
const spoilt = (count: number): Texts =>
  Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `event/${100 + index}/description`,
      {
        'pt-PT':
          index < count ? `A rede de c\u0435rtificados n\u00BA ${index}.` : `A rede de certificados n\u00BA ${index}.`,
      },
    ]),
  );

/** Swedish has no stop in four texts of a column that others end by one. */
const open: Texts = Object.fromEntries(
  ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju'].map((word, index) => [
    `event/${200 + index}/description`,
    {
      'de-DE': `Der Dienst wurde gestartet, Nummer ${index}.`,
      'fr-FR': `Le service a démarré, numéro ${index}.`,
      'it-IT': `Il servizio è stato avviato, numero ${index}.`,
      'sv-SE': `Tjänsten startade, nummer ${word}${index % 2 === 0 ? '' : '.'}`,
    },
  ]),
);

describe('one fault is one finding', () => {
  it('of a term, with every place of the second term', () => {
    const [finding, ...others] = found(termTexts, terms);
    expect(others).toEqual([]);
    expect(finding?.places).toEqual([
      { segmentKey: 'event/105/description', locale: 'it-IT', span: { start: 36, end: 43 } },
      { segmentKey: 'event/106/description', locale: 'it-IT', span: { start: 24, end: 31 } },
    ]);
    expect(finding?.evidence.filter(({ locale }) => locale === 'it-IT')).not.toContainEqual(
      expect.objectContaining({ segmentKey: 'event/106/description' }),
    );
  });

  it('of a misspelt word, however often it is written', () => {
    const [finding, ...others] = found(spoilt(9), characters);
    expect(others).toEqual([]);
    expect(finding?.places).toHaveLength(9);
    expect(finding?.suggestion).toBe('certificados');
  });

  it('of a column without stops', () => {
    const [finding, ...others] = found(open, stops);
    expect(others).toEqual([]);
    expect(finding && keysOf(finding)).toEqual([200, 202, 204, 206].map((id) => `event/${id}/description`));
  });
});

describe('its fingerprint', () => {
  const of = (findings: readonly Finding[]): string[] => findings.map(({ fingerprint }) => fingerprint).sort();

  it('stays while some of its places are mended, and while others appear', () => {
    expect(of(found(spoilt(1), characters))).toEqual(of(found(spoilt(9), characters)));
    const mended = { ...open['event/200/description'], 'sv-SE': 'Tjänsten startade.' };
    expect(of(found({ ...open, 'event/200/description': mended }, stops))).toEqual(of(found(open, stops)));
  });

  it('stays when a language is added, another locale is edited, rows change places', () => {
    const before = of(found(termTexts, terms));
    expect(before).toHaveLength(1);
    const withDutch: Texts = Object.fromEntries(
      Object.entries(termTexts).map(([key, row], index) => [key, { ...row, 'nl-NL': `Zin ${index} over het token.` }]),
    );
    expect(of(found(withDutch, terms))).toEqual(before);
    const edited: Texts = {
      ...termTexts,
      'event/104/description': {
        ...termTexts['event/104/description'],
        'sv-SE': 'Starta om slussen; begär en biljett.',
      },
    };
    expect(of(found(edited, terms))).toEqual(before);
    const order = ['event/106', 'event/105', 'event/104', 'event/103', 'event/102', 'event/101'];
    const rows = Object.fromEntries(Object.keys(termTexts['event/101/description'] ?? {}).map((one) => [one, order]));
    expect(of(found(termTexts, terms, rows))).toEqual(before);
  });

  it('tells terms, and locales with the same fault, apart', () => {
    const other: Texts = Object.fromEntries(
      Object.entries(spoilt(2)).map(([key, row]) => [key, { ...row, 'pt-BR': row['pt-PT'] ?? '' }]),
    );
    expect(new Set(of(found(other, characters))).size).toBe(2);
  });

  it('is known by those that its places had in earlier versions', () => {
    const [finding] = found(spoilt(2), characters);
    expect(finding?.formerFingerprints).toEqual(
      [100, 101].map((id) => hash64(`bad-characters|pt-PT|event/${id}/description|c\u0435rtificados`)),
    );
    const [term] = found(termTexts, terms);
    expect(term?.formerFingerprints).toEqual([hash64('term-inconsistent|it-IT|event/105/description|gettone')]);
  });
});

describe('the fingerprints of real pages', async () => {
  const documents = realDocuments();
  const resources = await loadLanguageResources(documents.map(({ locale }) => locale));
  const review = (without: Locale | null, edit = (text: string): string => text): readonly Finding[] => {
    const catalog = alignCatalog(documents.filter(({ locale }) => locale !== without));
    const segments = catalog.segments.map((segment) => {
      const text = segment.texts.get('sv-SE');
      if (segment.key !== 'event/20102/description' || text === undefined) return segment;
      return { ...segment, texts: new Map(segment.texts).set('sv-SE', { ...text, text: edit(text.text) }) };
    });
    return check({ ...catalog, segments }, { resources }).findings;
  };
  const place = ({ ruleId, locale, messageId, segmentKey, span }: Finding): string =>
    [ruleId, locale, messageId, segmentKey, span?.start, span?.end].join(' ');
  const all = review(null);

  it('are all different', () => {
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  });

  it('are those of what is found at the same place without one of the languages', () => {
    const known = new Map(all.map((finding) => [place(finding), finding.fingerprint]));
    let same = 0;
    const moved: string[] = [];
    for (const { locale: without } of documents) {
      for (const finding of review(without)) {
        const before = known.get(place(finding));
        if (before === undefined) continue;
        same++;
        if (before !== finding.fingerprint) moved.push(`${without}: ${place(finding)}`);
      }
    }
    expect(same).toBeGreaterThan(100);
    expect(moved).toEqual([]);
  });

  it('are the same for the same pages, and for those of others when a text is edited', () => {
    const of = (findings: readonly Finding[]): string[] =>
      findings.filter(({ locale }) => locale !== 'sv-SE').map(({ fingerprint }) => fingerprint);
    expect(of(review(null))).toEqual(of(all));
    expect(of(review(null, (text) => `${text} Extra.`)).filter((one) => !of(all).includes(one))).toEqual([]);
  });
});
