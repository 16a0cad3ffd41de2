import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { createInput } from '../src/input.ts';
import type { Draft } from '../src/model.ts';
import { stemsOnly } from '../src/resources/load.ts';
import type { Rule, Specificity } from '../src/rule.ts';
import { catalogOf } from './catalog-of.ts';

const resources = stemsOnly();
const example = {
  title: '',
  texts: { 'event/100/description': { 'en-GB': 'It did did fail. Try.', 'fr-FR': 'Échec. Réessayez.' } },
};
const catalog = catalogOf(example);

/** A rule that yields the given drafts. */
function saying(id: string, specificity: Specificity, ...drafts: Partial<Draft>[]): Rule {
  return {
    id,
    mqmType: 'Accuracy',
    mqmSeverity: 'minor',
    specificity,
    summary: '',
    why: '',
    messages: {},
    examples: { flagged: [{ ...example, expected: { locale: null, segmentKey: '' } }], clean: [example] },
    *check() {
      for (const draft of drafts) {
        yield {
          locale: 'en-GB',
          segmentKey: 'event/100/description',
          span: null,
          messageId: 'any',
          data: {},
          evidence: [],
          ...draft,
        };
      }
    },
  };
}

const idsOf = (...rules: Rule[]): string[] => check(catalog, { resources, rules }).findings.map(({ ruleId }) => ruleId);

describe('a policy', () => {
  const span = { start: 3, end: 10 };
  const rules = [saying('vague', 2, { span }), saying('exact', 3, { span })];

  it('turns a rule off, which leaves its places to the others', () => {
    const policy = (id: string) => (id === 'exact' ? ('off' as const) : null);
    expect(check(catalog, { resources, rules, policy }).findings.map(({ ruleId }) => ruleId)).toEqual(['vague']);
  });

  it('gives a rule another severity, in the scores as well, and asks for each locale', () => {
    const policy = (_: string, locale: string | null) => (locale === 'en-GB' ? ('critical' as const) : null);
    const { findings, stats } = check(catalog, { resources, rules, policy });
    expect(findings.map(({ mqmSeverity }) => mqmSeverity)).toEqual(['critical']);
    expect(stats.locales.find(({ locale }) => locale === 'en-GB')?.penaltyPoints).toBe(25);
  });
});

describe('one problem, one finding', () => {
  const span = { start: 3, end: 10 };

  it('the most specific rule speaks of a place', () => {
    expect(idsOf(saying('vague', 2, { span }), saying('exact', 3, { span: { start: 3, end: 9 } }))).toEqual(['exact']);
  });

  it('a word and the sentence around it are two places', () => {
    expect(idsOf(saying('word', 3, { span }), saying('sentence', 2, { span: { start: 0, end: 40 } }))).toHaveLength(2);
  });

  it('a suspicion falls silent where a reason was found', () => {
    expect(idsOf(saying('length', 1, {}), saying('lost', 2, { subject: 'SVC' }))).toEqual(['lost']);
    expect(idsOf(saying('length', 1, {}))).toEqual(['length']);
  });

  it('two losses in one text are two', () => {
    expect(idsOf(saying('lost', 2, { subject: 'SVC' }, { subject: 'SCEP' }))).toEqual(['lost', 'lost']);
  });

  it('what stands at several places stands for those that nothing explains better', () => {
    const places = [
      { segmentKey: 'event/100/description', span },
      { segmentKey: 'event/100/description', span: { start: 18, end: 21 } },
    ];
    const found = (one: Partial<Draft>) =>
      check(catalog, { resources, rules: [saying('many', 2, { span, places }), saying('exact', 3, one)] }).findings;
    const [exact, many] = found({ span });
    expect([exact?.ruleId, many?.ruleId]).toEqual(['exact', 'many']);
    expect(many?.places).toEqual([{ ...places[1], locale: 'en-GB' }]);
    expect(many?.span).toEqual(places[1]?.span);
    const whole = { ...saying('exact', 3, { span }, { span: { start: 18, end: 21 } }) };
    expect(idsOf(saying('many', 2, { span, places }), whole)).toEqual(['exact', 'exact']);
  });

  it('other locales are other problems', () => {
    expect(idsOf(saying('a', 3, { span }), saying('b', 2, { span, locale: 'fr-FR' }))).toEqual(['a', 'b']);
  });
});

describe('a suggestion replaces exactly what is under the span', () => {
  const suggested = (draft: Partial<Draft>): string | null | undefined =>
    check(catalog, { resources, rules: [saying('rule', 2, draft)] }).findings[0]?.suggestion;
  const span = { start: 3, end: 10 };

  it('and is left out where there is none, where it is that text, and where places differ', () => {
    expect(suggested({ span, suggestion: 'did' })).toBe('did');
    expect(suggested({ span, suggestion: '' })).toBe('');
    expect(suggested({ span: null, suggestion: 'did' })).toBeNull();
    expect(suggested({ span: { start: 3, end: 3 }, suggestion: 'did' })).toBeNull();
    expect(suggested({ span, suggestion: 'did did' })).toBeNull();
    expect(suggested({ locale: null, span, suggestion: 'did' })).toBeNull();
    const second = { segmentKey: 'event/100/description', span: { start: 11, end: 15 } };
    expect(suggested({ span, places: [{ ...second, span }, second], suggestion: 'x' })).toBeNull();
  });
});

describe('what is mined from other locales', () => {
  const languages = {
    'en-GB': 'It failed.',
    'fr-FR': 'Échec.',
    'sv-SE': 'Fel.',
    'de-DE': 'Fehler.',
    'it-IT': 'Errore.',
  };
  const six = { ...languages, 'es-ES': 'Error.' };
  /** Blames the Swedish page for as long as it sees the French one. */
  const resting = (isMined: boolean): Rule => {
    const rule = saying('mined', 2, { locale: 'sv-SE' });
    return {
      ...rule,
      ...(isMined ? { isMined } : {}),
      check: (input) => (input.locales.includes('fr-FR') ? rule.check(input) : []),
    };
  };
  const found = (texts: Record<string, string>, source: string | null, isMined = true): number => {
    const catalog = catalogOf({ texts: { 'event/100/description': texts } });
    return check({ ...catalog, source }, { resources, rules: [resting(isMined)] }).findings.length;
  };

  it('is said only if it holds without any one of them', () => {
    expect(found(six, null)).toBe(0);
    expect(found(six, null, false)).toBe(1);
  });

  it('may rest on one of few, which cannot do without it', () => {
    expect(found(languages, null)).toBe(1);
  });

  it('is known again by any of its places', () => {
    const place = (start: number) => ({ segmentKey: 'event/100/description', span: { start, end: start + 1 } });
    const rule: Rule = {
      ...saying('mined', 2),
      isMined: true,
      *check({ locales }) {
        // Without one of the others it is found at the second place only.
        const places = locales.length === 6 ? [place(0), place(1)] : [place(1)];
        const [first = place(1)] = places;
        yield { ...first, locale: 'sv-SE', messageId: 'any', data: {}, evidence: [], places };
      },
    };
    const catalog = catalogOf({ texts: { 'event/100/description': six } });
    const { findings } = check(catalog, { resources, rules: [rule] });
    expect(findings.map(({ places }) => places.length)).toEqual([2]);
  });

  it('may rest on the source, which is no witness but what all were made from', () => {
    expect(found(six, 'fr-FR')).toBe(1);
  });
});

describe('what is wrong with the source', () => {
  const texts = { 'event/100/description': { 'en-US': 'It it failed.', 'fr-FR': 'Échec.' } };
  const said = saying('twice', 2, { locale: 'en-US', span: { start: 0, end: 5 }, suggestion: 'It' });

  it('is nobody’s fault but the source’s', () => {
    const [finding] = check({ ...catalogOf({ texts }), source: 'en-US' }, { resources, rules: [said] }).findings;
    expect(finding).toMatchObject({ locale: null, span: { start: 0, end: 5 }, suggestion: null });
  });

  it('is a locale’s own where no page is the source', () => {
    const [finding] = check(catalogOf({ texts }), { resources, rules: [said] }).findings;
    expect(finding).toMatchObject({ locale: 'en-US', suggestion: 'It' });
  });
});

describe('a fingerprint', () => {
  const fingerprints = (texts: Record<string, Record<string, string>>, draft: Partial<Draft>): string[] =>
    check(catalogOf({ texts }), { resources, rules: [saying('rule', 2, draft)] }).findings.map(
      (one) => one.fingerprint,
    );
  const key = 'event/100/description';

  it('survives what moves the place and changes neither its text nor its segment', () => {
    const before = fingerprints({ [key]: { 'en-GB': 'It did fail.' } }, { span: { start: 3, end: 11 } });
    const moved = fingerprints(
      { 'event/99/description': { 'en-GB': 'New.' }, [key]: { 'en-GB': 'Now it Did  fail.' } },
      { span: { start: 7, end: 16 } },
    );
    expect(moved).toEqual(before);
  });

  it('tells locales, segments, subjects and repetitions apart', () => {
    const texts = { [key]: { 'en-GB': 'A', 'fr-FR': 'A' }, 'event/101/description': { 'en-GB': 'A' } };
    const all = [
      ...fingerprints(texts, {}),
      ...fingerprints(texts, { locale: 'fr-FR' }),
      ...fingerprints(texts, { segmentKey: 'event/101/description' }),
      ...fingerprints(texts, { subject: 'SVC' }),
    ];
    expect(new Set(all).size).toBe(4);
    const twice = check(catalog, {
      resources,
      rules: [saying('x', 2, { span: { start: 3, end: 6 } }, { span: { start: 7, end: 10 } })],
    });
    expect(new Set(twice.findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('statistics', () => {
  it('give penalty points per 1,000 words, and no penalty for defects of the source', () => {
    const { stats } = check(catalog, {
      resources,
      rules: [saying('a', 2, { mqmSeverity: 'major' }, { locale: null, mqmSeverity: 'critical', subject: 'x' })],
    });
    const [english, french] = stats.locales;
    expect(english).toMatchObject({ locale: 'en-GB', penaltyPoints: 5, words: 5 });
    expect(french).toMatchObject({ locale: 'fr-FR', penaltyPoints: 0, mqmScore: 0, words: 2 });
    expect(stats.scoredWords).toBe(3.5);
    expect(english?.mqmScore).toBeCloseTo((5 / 3.5) * 1000, 1);
    expect(stats.findings).toEqual({ neutral: 0, minor: 0, major: 1, critical: 1 });
  });

  const key = 'event/100/description';
  const scores = (texts: Record<string, string>, source: string | null): (number | null)[] =>
    check(
      { ...catalogOf({ texts: { [key]: texts } }), source },
      { resources, rules: Object.keys(texts).map((locale) => saying(locale, 2, { locale })) },
    ).stats.locales.map(({ mqmScore }) => mqmScore);

  it('compare locales by the same words: one fault each is one score, however long the language', () => {
    const texts = {
      'de-DE': 'Dienst gestartet.',
      'en-GB': 'The service has been started.',
      'fr-FR': 'Le service a démarré.',
    };
    expect(scores(texts, null)).toEqual([250, 250, 250]);
    // The source is what translations are judged by.
    expect(scores(texts, 'en-GB')).toEqual([200, null, 200]);
  });

  it('have no score where nothing was compared', () => {
    expect(scores({ 'en-GB': 'The service has been started.' }, null)).toEqual([null]);
    expect(scores({ 'en-GB': 'The service has been started.', 'fr-FR': '' }, null)).toEqual([200, null]);
  });
});

describe('sentences of a row', () => {
  const aligned = (texts: Record<string, string>): (string | undefined)[][] => {
    const input = createInput(catalogOf({ texts: { 'event/100/description': texts } }), resources, null);
    const row = input.row('event/100/description');
    if (row === undefined) throw new RangeError('no such row');
    return input.sentences(row).map(({ parts }) =>
      input.locales.map((locale) => {
        const part = parts.get(locale);
        return part?.cell.text.slice(part.span.start, part.span.end);
      }),
    );
  };

  it('stand beside each other by position where their counts are equal', () => {
    expect(aligned({ 'en-GB': 'One. Two.', 'fr-FR': 'Un. Deux.' })).toEqual([
      ['One.', 'Un.'],
      ['Two.', 'Deux.'],
    ]);
  });

  it('are found by invariants and length where one is missing', () => {
    const rows = aligned({
      'de-DE': 'Die Anforderung schlug fehl. Prüfen Sie NDES und 0x00000408.',
      'en-GB': 'The request has failed. Check NDES and 0x00000408.',
      'fr-FR': 'Vérifiez NDES et 0x00000408.',
    });
    expect(rows[0]).toEqual(['Die Anforderung schlug fehl.', 'The request has failed.', undefined]);
    expect(rows[1]?.[2]).toBe('Vérifiez NDES et 0x00000408.');
  });

  it('are shared where a locale says two in one', () => {
    const rows = aligned({
      'de-DE': 'Die Anforderung wurde abgelehnt. Die Frist für die Abfrage ist leider abgelaufen. Wiederholen.',
      'en-GB': 'The request was denied now. The time of the challenge has expired. Retry.',
      'fr-FR': 'La demande a été refusée car le délai de la vérification a expiré. Réessayez.',
    });
    expect(rows.map((row) => row[2])).toEqual([
      'La demande a été refusée car le délai de la vérification a expiré.',
      'La demande a été refusée car le délai de la vérification a expiré.',
      'Réessayez.',
    ]);
  });
});
