import { describe, expect, it } from 'vitest';
import { catalog, data as dataOf, type Options } from '../../test/ask.ts';
import { emptyStore } from '../../test/empty-store.ts';
import { review, reviewed } from '../../test/reviewed.ts';
import { createSnapshot } from '../index.ts';

const snapshots = [reviewed];

interface Warning {
  readonly message: string;
  readonly mqmSeverity: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly finding: { readonly fingerprint: string; readonly rule: { readonly id: string } };
  readonly alternative: {
    readonly locale: string;
    readonly value: string;
    readonly warnings: readonly object[];
  } | null;
}

const fields = `locale value warnings { message(language: "it") mqmSeverity span { start end }
  finding { fingerprint rule { id } } alternative { locale value isFallback warnings { mqmSeverity } } }`;

async function described(eventId: number, locale: string, options: Options = {}) {
  const answer = await dataOf(
    `query ($eventId: Int!, $locale: Locale) { event(eventId: $eventId) { description(locale: $locale) { ${fields} } } }`,
    { snapshots, variables: { eventId, locale }, ...options },
  );
  const { event } = answer as { event: { description: { value: string; warnings: readonly Warning[] } } };
  return event.description;
}

describe('the warnings of a text', () => {
  it("say in the reader's language that the Italian text of 20502 contradicts its name", async () => {
    const { value, warnings } = await described(20502, 'it-IT');
    expect(warnings).toMatchObject([{ mqmSeverity: 'CRITICAL', finding: { rule: { id: 'polarity' } } }]);
    const [{ message, span }] = warnings as [Warning];
    expect(value.slice(span?.start, span?.end)).toBe('non ha riscontrato un problema');
    expect(message).toMatch(/CRPVerifyMetric_Failure/);
    expect(message).toMatch(/descrizione/);
  });

  it.each([
    ['what they read next', ['it-IT', 'ru'], 'ru-RU'],
    ['a text by a person, where they read none of the others', ['it-IT', 'de'], 'es-ES'],
    ['a text by a person, where nothing is known of them', [], 'es-ES'],
  ] as const)('give the reader %s: preferring %j, it is %s', async (_what, preferredLocales, locale) => {
    const { warnings } = await described(20502, 'it-IT', { preferredLocales });
    expect(warnings[0]?.alternative).toMatchObject({ locale, isFallback: true, warnings: [] });
  });

  it('never offer a text that has a warning itself', async () => {
    const findings = review.findings.flatMap((finding) => {
      const isIt = finding.ruleId === 'polarity' && finding.segmentKey === 'event/20502/description';
      const placed = finding.places.map((place) => ({ ...place, locale: 'ru-RU' }));
      return isIt ? [finding, { ...finding, locale: 'ru-RU', places: placed, fingerprint: 'made' }] : [finding];
    });
    const doubted = [createSnapshot(catalog, { ...review, findings })];
    const { warnings } = await described(20502, 'it-IT', { snapshots: doubted, preferredLocales: ['it', 'ru', 'sv'] });
    expect(warnings[0]?.alternative).toMatchObject({ locale: 'sv-SE' });
  });

  it('are none of a text that is right, of the same text in another language, or of an unreviewed catalogue', async () => {
    expect((await described(20501, 'it-IT')).warnings).toEqual([]);
    expect((await described(20502, 'es-ES')).warnings).toEqual([]);
    expect((await described(20502, 'it-IT', { snapshots: [createSnapshot(catalog)] })).warnings).toEqual([]);
  });

  it('tell of what is missing, and of every place of a finding', async () => {
    expect((await described(20202, 'pt-PT')).warnings).toMatchObject([
      { mqmSeverity: 'MAJOR', span: null, finding: { rule: { id: 'invariant-lost' } } },
    ]);
    const [one, other] = await Promise.all([described(10102, 'it-IT'), described(10302, 'it-IT')]);
    expect(one.warnings[0]?.finding.fingerprint).toBe(other.warnings[0]?.finding.fingerprint);
    expect(other.value.slice(other.warnings[0]?.span?.start, other.warnings[0]?.span?.end)).toBe('connettore');
  });

  it('leave out what is minor, what is wrong with the page, and what all languages share', async () => {
    const { segments } = (await dataOf(
      `{ catalog { slug } segments(first: 100) { nodes { key header { warnings { mqmSeverity } } } } }`,
      { snapshots },
    )) as { segments: { nodes: readonly { header: { warnings: readonly object[] } | null }[] } };
    expect(segments.nodes.flatMap(({ header }) => header?.warnings ?? [])).toEqual([]);
    const { diagnosticCodes } = (await dataOf(
      `{ diagnosticCodes { nodes { code name(locale: "es-ES") { warnings { mqmSeverity } } } } }`,
      { snapshots },
    )) as { diagnosticCodes: { nodes: readonly { name: { warnings: readonly object[] } }[] } };
    expect(diagnosticCodes.nodes.flatMap(({ name }) => name.warnings)).toEqual([]);
  });

  it('end when the finding is dismissed, and come back when its text has changed since', async () => {
    const finding = review.findings.find(
      ({ ruleId, segmentKey }) => ruleId === 'polarity' && segmentKey === 'event/20502/description',
    );
    const fingerprint = finding?.fingerprint ?? '';
    const dismissed = (expired: boolean): Options => ({
      store: {
        ...emptyStore,
        dismissals: () =>
          Promise.resolve(
            new Map([
              [
                fingerprint,
                {
                  ...{ catalog: catalog.slug, fingerprint, segmentKey: 'event/20502/description', locale: 'it-IT' },
                  ...{ reason: 'FALSE_POSITIVE', note: null, version: 1, at: new Date(0), expired },
                  by: { id: 'p1', name: 'Ada' },
                } as const,
              ],
            ]),
          ),
      },
    });
    expect((await described(20502, 'it-IT', dismissed(false))).warnings).toEqual([]);
    expect((await described(20502, 'it-IT', dismissed(true))).warnings).toHaveLength(1);
  });

  it('cost a list of events one question to the store', async () => {
    let asked = 0;
    const store = {
      ...emptyStore,
      dismissals: () => {
        asked++;
        return Promise.resolve(new Map<string, never>());
      },
    };
    const { events } = (await dataOf(
      `{ events { nodes { eventId description(locale: "it-IT") { warnings { mqmSeverity } } } } }`,
      {
        snapshots,
        store,
      },
    )) as { events: { nodes: readonly { eventId: number; description: { warnings: readonly object[] } }[] } };
    const warned = events.nodes.filter(({ description }) => description.warnings.length > 0);
    expect(warned.map(({ eventId }) => eventId)).toEqual([10102, 10302, 20500, 20502]);
    expect(asked).toBe(1);
  });

  it('are on the text of a segment', async () => {
    const { segments } = (await dataOf(
      `{ segments(where: { key: ["event/20502/description"] }) { nodes { text(locale: "it-IT") { warnings { mqmSeverity } } } } }`,
      { snapshots },
    )) as { segments: { nodes: readonly object[] } };
    expect(segments.nodes).toEqual([{ text: { warnings: [{ mqmSeverity: 'CRITICAL' }] } }]);
  });

  it('are on what a search finds', async () => {
    const { lookup } = (await dataOf(
      `{ lookup(text: "Il punto di registrazione certificati non ha riscontrato un problema di client", locale: "it-IT") { text { warnings { mqmSeverity } } } }`,
      { snapshots },
    )) as { lookup: readonly { text: { warnings: readonly object[] } | null }[] };
    expect(lookup[0]?.text?.warnings).toEqual([{ mqmSeverity: 'CRITICAL' }]);
  });
});
