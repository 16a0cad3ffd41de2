import type { Catalog, Locale, Span } from '@eventide/catalog';
import type { Finding } from '../../src/model.ts';

/** `defect`: a problem to find. The others judge what an engine said: right, a matter of taste, wrong. */
type Verdict = 'defect' | 'true' | 'defensible' | 'false-alarm';

/** One line of a truth file. */
export interface Judgement {
  readonly id: string;
  readonly locale: Locale;
  readonly verdict: Verdict;
  /** Matches the keys of the segments that are meant. */
  readonly segmentKey: RegExp;
  /** Matches the words that are meant; everything where the line names none. */
  readonly token: RegExp;
  /** What is wrong, in words; of defects. */
  readonly kind: string;
  /** The rule that was judged; null for defects. */
  readonly ruleId: string | null;
}

const verdicts: ReadonlySet<string> = new Set<Verdict>(['defect', 'true', 'defensible', 'false-alarm']);

/** Reads a truth file: one JSON object a line. Throws an `Error` that names file, line and field. */
export function readTruth(source: string, file: string): readonly Judgement[] {
  return source
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [judgementOf(line, `${file}:${index + 1}`)]));
}

function judgementOf(line: string, place: string): Judgement {
  const fields = fieldsOf(line, place);
  const text = (name: string): string => {
    const value = fields[name];
    if (typeof value === 'string') return value;
    throw new Error(`${place}: "${name}" is not a text. Give it one.`);
  };
  const verdict = text('verdict');
  if (!verdicts.has(verdict)) {
    throw new Error(`${place}: "verdict" is "${verdict}". Use one of ${[...verdicts].join(', ')}.`);
  }
  const isDefect = verdict === 'defect';
  return {
    id: text('id'),
    locale: text('locale'),
    verdict: verdict as Verdict,
    segmentKey: patternOf(text('segmentKey'), 'segmentKey', place),
    // An ellipsis stands for words left out of a long quotation.
    token: patternOf(text('token').replace(/\s*…\s*/gu, '.*'), 'token', place),
    kind: isDefect ? text('kind') : '',
    ruleId: isDefect ? null : text('rule'),
  };
}

function fieldsOf(line: string, place: string): Readonly<Record<string, unknown>> {
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch {
    fields = null;
  }
  if (typeof fields === 'object' && fields !== null) return fields as Record<string, unknown>;
  throw new Error(`${place}: not a JSON object. Write one object on each line.`);
}

function patternOf(pattern: string, field: string, place: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    throw new Error(`${place}: "${field}" is no regular expression: ${pattern}`);
  }
}

/** Something is gone from the text, so that no finding can point at it: the whole sentence stands for it. */
const lossy = /omitted|swapped|relation/;
/** A span this many times as long as the words that are meant does not point at them. */
const wide = 4;

/** Whether the finding shows a defect, or says what the judged finding said. */
function matches(judgement: Judgement, finding: Finding, catalog: Catalog): boolean {
  if (finding.locale !== judgement.locale) return false;
  if (judgement.ruleId !== null) {
    if (finding.ruleId !== judgement.ruleId) return false;
    return finding.places.some(({ segmentKey, locale, span }) => {
      if (locale === null || !judgement.segmentKey.test(segmentKey)) return false;
      const quoted = quotedIn(catalog, locale, segmentKey, span);
      return judgement.token.test(quoted) || judgement.token.test(JSON.stringify(finding.data));
    });
  }
  const own = finding.evidence.filter(({ locale }) => locale === finding.locale);
  return [...finding.places, ...own].some(({ segmentKey, span }) => {
    if (!judgement.segmentKey.test(segmentKey)) return false;
    const text = textOf(catalog, judgement.locale, segmentKey);
    const found = judgement.token.exec(text);
    if (found === null) return false;
    const isPointed = span !== null && span.end - span.start < found[0].length * wide;
    const isPlace = finding.places.some((place) => place.segmentKey === segmentKey);
    if (!isPointed) return isPlace && lossy.test(judgement.kind);
    return span.start < found.index + found[0].length && span.end > found.index;
  });
}

function textOf(catalog: Catalog, locale: Locale, segmentKey: string): string {
  return catalog.segments.find(({ key }) => key === segmentKey)?.texts.get(locale)?.text ?? '';
}

function quotedIn(catalog: Catalog, locale: Locale, segmentKey: string, span: Span | null): string {
  return span === null ? '' : textOf(catalog, locale, segmentKey).slice(span.start, span.end);
}

export type Judged = 'right' | 'defensible' | 'wrong' | 'unjudged';

export interface Measured {
  /** Findings of minor or worse about the locales that the truth file speaks of. */
  readonly findings: readonly { readonly finding: Finding; readonly judged: Judged }[];
  readonly defects: readonly { readonly judgement: Judgement; readonly foundBy: readonly string[] }[];
}

/** Judges the findings of a catalogue. A defect of a locale that is not in it is nobody's to find. */
export function judge(truth: readonly Judgement[], findings: readonly Finding[], catalog: Catalog): Measured {
  const judgedLocales = new Set(truth.map(({ locale }) => locale));
  const weighty = findings.filter(
    ({ locale, mqmSeverity }) => locale !== null && judgedLocales.has(locale) && mqmSeverity !== 'neutral',
  );
  return {
    findings: weighty.map((finding) => {
      const said = truth.filter((judgement) => matches(judgement, finding, catalog));
      const has = (...any: Verdict[]): boolean => said.some(({ verdict }) => any.includes(verdict));
      // What was judged by itself counts before the defects that it also touches.
      const judged = has('true') ? 'right' : has('false-alarm') ? 'wrong' : has('defensible') ? 'defensible' : null;
      return { finding, judged: judged ?? (has('defect') ? 'right' : 'unjudged') };
    }),
    defects: truth.flatMap((judgement) => {
      if (judgement.verdict !== 'defect' || !catalog.locales.includes(judgement.locale)) return [];
      const showing = findings.filter((finding) => matches(judgement, finding, catalog));
      return [{ judgement, foundBy: [...new Set(showing.map(({ ruleId }) => ruleId))] }];
    }),
  };
}
