import { describe, expect, it } from 'vitest';
import { catalog, codes as codesOf, data as dataOf } from '../../test/ask.ts';
import { review, reviewed } from '../../test/reviewed.ts';
import { createSnapshot } from '../index.ts';

const snapshots = [reviewed];
const data = (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
  dataOf(query, { snapshots, variables });
const codes = (query: string) => codesOf(query, { snapshots });

interface FindingNode {
  readonly id: string;
  readonly fingerprint: string;
  readonly rule: { readonly id: string };
  readonly mqmSeverity: string;
  readonly locale: string | null;
  readonly segmentKey: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly places: readonly { readonly segmentKey: string; readonly span: object | null }[];
  readonly translation: { readonly text: string } | null;
  readonly event: { readonly eventId: number; readonly severity: string } | null;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly FindingNode[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const fields = `totalCount pageInfo { endCursor hasNextPage }
  nodes { id fingerprint rule { id } mqmSeverity locale segmentKey span { start end } places { segmentKey span { start end } } translation { text }
    event { eventId severity } }`;

async function page(where: string, rest = 'first: 100'): Promise<Page> {
  const { findings } = (await data(`{ findings(where: {${where}} ${rest}) { ${fields} } }`)) as { findings: Page };
  return findings;
}

const isAt = ({ places }: FindingNode, key: RegExp): boolean => places.some(({ segmentKey }) => key.test(segmentKey));

const listed = async (where = '') => (await page(where)).nodes;

describe('the message of a finding', () => {
  const query = `query ($language: String) {
    findings(where: { rule: ["doubled-word"], locale: ["pt-PT"], text: "do do", language: $language }) {
      nodes { messageId data message(language: $language) rule { summary(language: $language) why(language: $language) } }
    }
  }`;
  const inLanguage = async (language: string | null, preferredLocales: readonly string[] = []) => {
    const answer = await dataOf(query, { snapshots, variables: { language }, preferredLocales });
    return (answer as { findings: { nodes: { message: string; rule: { summary: string } }[] } }).findings.nodes[0];
  };

  it('is in the language asked for, and is data as well', async () => {
    const english = await inLanguage('en');
    expect(english).toMatchObject({ messageId: expect.any(String) as string, data: expect.any(Object) as object });
    const italian = await inLanguage('it');
    expect(italian?.message).toContain('«do do»');
    expect(english?.message).toContain('“do do”');
    expect(italian?.rule.summary).not.toBe(english?.rule.summary);
  });

  it('is in the best language of the reader by default, and in English where there is no such translation', async () => {
    expect(await inLanguage(null, ['ja', 'it-IT'])).toEqual(await inLanguage('it'));
    expect(await inLanguage(null)).toEqual(await inLanguage('en'));
    expect(await inLanguage('ja', ['it-IT'])).toEqual(await inLanguage('en'));
  });

  it('is searched in the language asked for', async () => {
    const count = async (text: string, language: string) => {
      const search =
        'query ($text: String, $language: String) { findings(where: { text: $text, language: $language }) { totalCount } }';
      const answer = await dataOf(search, { snapshots, variables: { text, language } });
      return (answer as { findings: { totalCount: number } }).findings.totalCount;
    };
    const italian = (await inLanguage('it'))?.message ?? '';
    expect(await count(italian, 'it')).toBe(1);
    expect(await count(italian, 'ru')).toBe(0);
  });
});

describe('the list of findings', () => {
  const worstFirst = 'orderBy: { field: SEVERITY, direction: DESC }';
  const ranks = ['CRITICAL', 'MAJOR', 'MINOR', 'NEUTRAL'];
  const rankOf = ({ mqmSeverity }: FindingNode) => ranks.indexOf(mqmSeverity);

  it('has the worst first where asked to, those as bad in source order', async () => {
    const source = await listed();
    const { nodes } = await page('', `first: 100, ${worstFirst}`);
    const all = await everyPage('first: 100');
    expect(nodes).toEqual(all.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, 100));
    expect(nodes).not.toEqual(source);
  });

  it('is read page by page in that order, and nothing is left out or comes twice', async () => {
    const paged = await everyPage(`first: 7, ${worstFirst}`);
    expect(paged.map(rankOf)).toEqual(paged.map(rankOf).toSorted());
    const fingerprints = paged.map(({ fingerprint }) => fingerprint);
    expect(fingerprints.toSorted()).toEqual((await everyPage('first: 100')).map((one) => one.fingerprint).toSorted());
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  async function everyPage(rest: string): Promise<readonly FindingNode[]> {
    const nodes: FindingNode[] = [];
    for (let after: string | null = ''; after !== null;) {
      const next: Page = await page('', after === '' ? rest : `${rest}, after: "${after}"`);
      nodes.push(...next.nodes);
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    }
    return nodes;
  }
});

describe('the findings of the five pages', () => {
  it('say what each one is, where it is, and which texts support it', async () => {
    const query = `{ findings(where: { rule: ["doubled-word"], locale: ["pt-PT"] }) { nodes {
      rule { id mqmType } mqmSeverity mqmType locale segmentKey segment { key kind } span { start end }
      evidence { locale text } suggestion status event { eventId } code { code } document { locale }
    } } }`;
    expect(await data(query)).toMatchObject({
      findings: {
        nodes: [
          {
            rule: { id: 'doubled-word', mqmType: 'Linguistic conventions/Grammar' },
            mqmSeverity: 'MINOR',
            locale: 'pt-PT',
            segmentKey: 'event/20202/description',
            segment: { key: 'event/20202/description', kind: 'EVENT_DESCRIPTION' },
            status: 'OPEN',
            event: { eventId: 20202 },
            code: null,
            document: { locale: 'pt-PT' },
          },
        ],
      },
    });
  });

  it('point at the flagged words', async () => {
    const [finding] = await listed('rule: ["doubled-word"], eventId: [20202]');
    const { start = 0, end = 0 } = finding?.span ?? {};
    expect(finding?.translation?.text.slice(start, end)).toMatch(/^do\sdo$/);
  });

  it('have places, the first being their own, each with its text', async () => {
    const query = `{ findings(where: { rule: ["term-inconsistent"] }, first: 100) { nodes { locale segmentKey span { start end }
      places { segmentKey locale span { start end } translation { text } } } } }`;
    const { findings } = (await data(query)) as {
      findings: {
        nodes: {
          locale: string;
          segmentKey: string;
          span: { start: number; end: number };
          places: (Pick<FindingNode, 'segmentKey' | 'locale' | 'span'> & { translation: { text: string } | null })[];
        }[];
      };
    };
    expect(findings.nodes.some(({ places }) => places.length > 1)).toBe(true);
    for (const { locale, segmentKey, span, places } of findings.nodes) {
      expect(places[0]).toMatchObject({ segmentKey, locale, span });
      for (const place of places) {
        const flagged = place.translation?.text.slice(place.span?.start, place.span?.end) ?? '';
        expect(flagged).toMatch(/^\p{L}/u);
        expect(place.locale).toBe(locale);
      }
    }
  });

  it('include the success that is described as a failure', async () => {
    const query = `{ event(eventId: 20500) { findings(where: { rule: ["polarity"] }) {
      nodes { rule { id } mqmSeverity locale evidence { locale } }
    } } }`;
    expect(await data(query)).toMatchObject({
      event: { findings: { nodes: [{ rule: { id: 'polarity' }, mqmSeverity: 'CRITICAL', locale: 'it-IT' }] } },
    });
  });

  it('have a fingerprint each, and an ID that fetches them again', async () => {
    const all = await listed();
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
    expect(all.length).toBe(review.findings.length);
    const ids = all.map(({ id }) => id);
    const again = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Finding { id fingerprint } } }`;
    expect(await data(again, { ids })).toEqual({ nodes: all.map(({ id, fingerprint }) => ({ id, fingerprint })) });
    expect(Buffer.from(ids[0] ?? '', 'base64').toString()).toBe(
      `Finding:certificate-connector/${all[0]?.fingerprint ?? ''}`,
    );
  });

  it('are in source order of the texts, then by locale, defects of the source first', async () => {
    const all = await listed();
    const place = new Map(catalog.segments.map(({ key }, index) => [key, index]));
    const languages = [null, ...catalog.locales];
    const rank = ({ segmentKey, locale }: FindingNode) =>
      (place.get(segmentKey) ?? -1) * languages.length + languages.indexOf(locale);
    expect(all.map(rank)).toEqual(all.map(rank).toSorted((a, b) => a - b));
  });

  it('are the same page by page as all at once', async () => {
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await page('', `first: 7 ${after === null ? '' : `after: "${after}"`}`);
      paged.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(paged).toEqual((await listed()).map(({ id }) => id));
  });

  it.each<[string, (finding: FindingNode) => boolean]>([
    ['rule: ["typo", "spacing"]', ({ rule }) => ['typo', 'spacing'].includes(rule.id)],
    ['mqmSeverity: [MAJOR, CRITICAL]', ({ mqmSeverity }) => ['MAJOR', 'CRITICAL'].includes(mqmSeverity)],
    ['locale: ["it-IT"]', ({ locale }) => locale === 'it-IT'],
    ['isSource: true', ({ locale }) => locale === null],
    ['isSource: false', ({ locale }) => locale !== null],
    ['segment: ["event/20202/description"]', (one) => isAt(one, /^event\/20202\/description$/)],
    ['kind: [CODE_MESSAGE]', (one) => isAt(one, /^code\/\w+\/message$/)],
    ['eventId: [20500, 20202]', (one) => isAt(one, /^event\/(?:20500|20202)\//)],
    ['diagnosticCode: ["0x0FFFFFFFF"]', (one) => isAt(one, /^code\/0x0FFFFFFF\//)],
    ['eventSeverity: [INFORMATION]', ({ event }) => event?.severity === 'INFORMATION'],
    ['status: [OPEN]', () => true],
    ['text: "SPÓROCESSEN"', ({ rule, segmentKey }) => rule.id === 'typo' && segmentKey.includes('20600')],
    ['locale: ["pt-PT"], mqmSeverity: [MAJOR]', (one) => one.locale === 'pt-PT' && one.mqmSeverity === 'MAJOR'],
  ])('are narrowed by {%s}', async (where, expected) => {
    const narrowed = await listed(where);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed).toEqual((await listed()).filter(expected));
  });

  it('include no dismissed one if there are no decisions', async () => {
    expect(await listed('status: [DISMISSED]')).toEqual([]);
  });
});

describe('the findings of one object', () => {
  it('are, for an event, those on its texts, including defects of the source', async () => {
    const { event } = (await data(`{ event(eventId: 10301) { findings { nodes { id } } } }`)) as {
      event: { findings: { nodes: { id: string }[] } };
    };
    expect(event.findings.nodes).toEqual((await listed('eventId: [10301]')).map(({ id }) => ({ id })));
    expect((await listed('eventId: [10301], isSource: true')).map(({ rule }) => rule.id)).toContain('row-order');
  });

  it('are, for a code, those on its texts, whatever spelling was asked for', async () => {
    const query = `{ diagnosticCode(code: "0x0FFFFFFFF") { findings(where: { isSource: true }) { nodes { rule { id } locale } } } }`;
    expect(await data(query)).toMatchObject({
      diagnosticCode: { findings: { nodes: [{ rule: { id: 'reference-integrity' }, locale: null }] } },
    });
  });

  it('are, for a text, those in its locale, without defects of the source', async () => {
    const query = `{ segments(first: 100) { nodes { key findings { totalCount } translations { locale findings { locale places { segmentKey } } } } } }`;
    const { segments } = (await data(query)) as {
      segments: {
        nodes: {
          key: string;
          findings: { totalCount: number };
          translations: { locale: string; findings: { locale: string; places: { segmentKey: string }[] }[] }[];
        }[];
      };
    };
    const all = await listed();
    for (const { key, findings, translations } of segments.nodes) {
      const own = all.filter(({ places }) => places.some(({ segmentKey }) => segmentKey === key));
      expect(findings.totalCount).toBe(own.length);
      for (const { locale, findings: inText } of translations) {
        expect(inText).toHaveLength(own.filter((finding) => finding.locale === locale).length);
        for (const finding of inText) {
          expect(finding.locale).toBe(locale);
          expect(finding.places).toContainEqual({ segmentKey: key });
        }
      }
    }
  });

  it('select the events and segments that have any', async () => {
    const query = `{
      with: events(where: { hasFindings: true }) { nodes { eventId } }
      without: events(where: { hasFindings: false }) { nodes { eventId findings { totalCount } } facets { hasFindings { value count } } }
      critical: segments(where: { mqmSeverity: [CRITICAL], rule: ["polarity"] }) { nodes { key } }
      never: segments(where: { mqmSeverity: [NEUTRAL], rule: ["polarity"] }) { totalCount }
      texts: segments(where: { hasFindings: true }, first: 100) { totalCount }
      clean: segments(where: { hasFindings: false }, first: 100) { totalCount }
    }`;
    const answer = (await data(query)) as Record<'with' | 'without', { nodes: { eventId: number }[] }> & {
      critical: { nodes: { key: string }[] };
      texts: { totalCount: number };
      clean: { totalCount: number };
    };
    const keys = (await listed()).flatMap(({ places }) => places.map(({ segmentKey }) => segmentKey));
    const found = new Set(keys.flatMap((key) => /^event\/(\d+)\//.exec(key)?.[1] ?? []).map(Number));
    expect(new Set(answer.with.nodes.map(({ eventId }) => eventId))).toEqual(found);
    expect(answer.without.nodes).toHaveLength(19 - found.size);
    expect(answer).toMatchObject({
      without: {
        facets: {
          hasFindings: [
            { value: 'true', count: found.size },
            { value: 'false', count: 19 - found.size },
          ],
        },
      },
    });
    expect(new Set(answer.without.nodes.map((node) => JSON.stringify(node).includes('"totalCount":0')))).toEqual(
      new Set([true]),
    );
    expect(answer.critical.nodes).toContainEqual({ key: 'event/20500/description' });
    expect(answer).toMatchObject({ never: { totalCount: 0 } });
    expect(answer.texts.totalCount + answer.clean.totalCount).toBe(catalog.segments.length);
    expect(answer.texts.totalCount).toBe(new Set(keys).size);
  });

  it('select segments by findings in some locales and defects of the source', async () => {
    const query = `{
      spanish: segments(where: { hasFindings: true, findingLocale: ["es-ES"] }, first: 100) { nodes { key } }
      italian: segments(where: { mqmSeverity: [CRITICAL], findingLocale: ["it-IT"] }) { totalCount }
      russian: segments(where: { mqmSeverity: [CRITICAL], findingLocale: ["ru-RU"] }) { totalCount }
    }`;
    const answer = (await data(query)) as { spanish: { nodes: { key: string }[] } };
    const own = (await listed()).filter(({ locale }) => locale === null || locale === 'es-ES');
    expect(new Set(answer.spanish.nodes.map(({ key }) => key))).toEqual(
      new Set(own.map(({ segmentKey }) => segmentKey)),
    );
    expect(answer).toMatchObject({ italian: { totalCount: 2 }, russian: { totalCount: 0 } });
  });
});

type Facets = Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;

async function facets(where = ''): Promise<Facets> {
  const one = (name: string) => `${name} { value count }`;
  const names = ['rule', 'mqmSeverity', 'locale', 'isSource', 'translationType', 'kind', 'eventSeverity']
    .map(one)
    .join(' ');
  const { findings } = (await data(`{ findings(first: 0, where: {${where}}) { facets { ${names} } } }`)) as {
    findings: { facets: Facets };
  };
  return findings.facets;
}

const sum = (counts: Facets[string] = []) => counts.reduce((total, { count }) => total + count, 0);

describe('the facets of findings', () => {
  it('add up to the whole', async () => {
    const { rule, mqmSeverity, locale, isSource, kind } = await facets();
    const all = await listed();
    for (const counts of [rule, mqmSeverity, isSource, kind]) expect(sum(counts)).toBe(all.length);
    expect(sum(locale)).toBe(all.filter((finding) => finding.locale !== null).length);
  });

  it('count the rows that a filter by their value returns', async () => {
    const where = 'mqmSeverity: [MAJOR]';
    const all = await facets(where);
    for (const { value, count } of all.rule ?? []) {
      expect(await page(`${where}, rule: ["${value}"]`)).toMatchObject({ totalCount: count });
    }
    for (const { value, count } of all.locale ?? []) {
      expect(await page(`${where}, locale: ["${value}"]`)).toMatchObject({ totalCount: count });
    }
    for (const { value, count } of all.translationType ?? []) {
      expect(await page(`${where}, translationType: [${value}]`)).toMatchObject({ totalCount: count });
    }
  });

  it('omit their own filter, apply the others, and list every value in the same order', async () => {
    const [all, narrowed] = [await facets(), await facets('rule: ["typo"], locale: ["sv-SE"]')];
    for (const name of Object.keys(all)) {
      expect(narrowed[name]?.map(({ value }) => value)).toEqual(all[name]?.map(({ value }) => value));
    }
    const inSwedish = (await listed('locale: ["sv-SE"]')).length;
    expect(sum(narrowed.rule)).toBe(inSwedish);
    expect(sum(narrowed.locale)).toBe((await listed('rule: ["typo"]')).length);
    expect(narrowed.rule).toHaveLength(review.rules.length);
    expect(narrowed.mqmSeverity?.map(({ value }) => value)).toEqual(['NEUTRAL', 'MINOR', 'MAJOR', 'CRITICAL']);
  });
});

describe('a bad filter on findings', () => {
  it.each([
    ['an unknown rule', `{ findings(where: { rule: ["x"] }) { totalCount } }`, 'UNKNOWN_RULE'],
    ['an unknown rule of a text', `{ segments(where: { rule: ["x"] }) { totalCount } }`, 'UNKNOWN_RULE'],
    ['an unknown language', `{ findings(where: { locale: ["fr"] }) { totalCount } }`, 'UNKNOWN_LOCALE'],
    ['an unknown language of a rule', `{ rules { findingCount(locale: "fr") } }`, 'UNKNOWN_LOCALE'],
    ['an unknown catalogue', `{ findings(catalog: "x") { totalCount } }`, 'UNKNOWN_CATALOG'],
    ['what is no code', `{ findings(where: { diagnosticCode: ["0xZZ"] }) { totalCount } }`, 'MALFORMED_CODE'],
    ['a page that is too long', `{ findings(first: 101) { totalCount } }`, 'PAGE_SIZE'],
    ["another list's cursor", `{ findings(after: "x") { totalCount } }`, 'BAD_CURSOR'],
  ])('is refused with its own code: %s', async (_what, query, code) => {
    expect(new Set(await codes(query))).toEqual(new Set([code]));
  });

  it('is an error that lists the rules', async () => {
    await expect(data(`{ findings(where: { rule: ["tipo"] }) { totalCount } }`)).rejects.toThrow(
      /^No rule tipo\. There are .*\btypo\b.*\.$/,
    );
  });
});

describe('a catalogue without a review', () => {
  it('has no findings, rules or scores', async () => {
    const query = `{ findings { totalCount } rules { id } catalog { scores { locale } ruleMatrix { count } } }`;
    expect(await dataOf(query, { snapshots: [createSnapshot(catalog)] })).toEqual({
      findings: { totalCount: 0 },
      rules: [],
      catalog: { scores: [], ruleMatrix: [] },
    });
  });
});
