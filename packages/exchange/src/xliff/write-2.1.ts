import type { ReviewState } from '@eventide/contract';
import type { ReportedFinding } from '../report/report.ts';
import { type ExchangeFile, findingsOn, type Pair, type TextPair, textPairs } from '../texts/unit.ts';
import { element, fitsXml, tag } from '../xml/escape.ts';
import { issuesLines, itsNamespace, noteOf } from './issues.ts';
import { unitIdOf } from './unit-id.ts';

const states: Readonly<Record<ReviewState, { readonly state: string; readonly subState: string | null }>> = {
  APPROVED: { state: 'final', subState: null },
  UNREVIEWED: { state: 'translated', subState: null },
  CHANGES_REQUESTED: { state: 'translated', subState: 'eventide:changes-requested' },
};

/**
 * A language pair as XLIFF 2.1: a segment a unit and texts as Markdown without inline elements, since some readers keep one
 * segment only and drop what stands within a marker; findings as notes and ITS quality issues.
 */
export function xliff21File(pair: Pair): ExchangeFile {
  const { catalog, source, target, findings } = pair;
  const { pairs, leftOut } = textPairs(pair, 'KEEP');
  const on = findingsOn(findings);
  const original = catalog.documents.get(source)?.file ?? catalog.slug;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('xliff', {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:its': itsNamespace,
      version: '2.1',
      srcLang: source,
      trgLang: target,
      'its:version': '2.0',
    }),
    `  ${tag('file', { id: unitIdOf(catalog.slug), original, 'xml:space': 'preserve' })}`,
    ...pairs.flatMap((one, index) => unitLines(one, index, pair, on(one.segment.key, target))),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
  const name = `${catalog.slug}.${source}.${target}.2.xlf`;
  return { name, mediaType: 'application/xliff+xml', text, count: pairs.length, leftOut };
}

function unitLines(
  { segment: { key, kind }, source, target }: TextPair,
  index: number,
  { target: to, decisions }: Pair,
  findings: readonly ReportedFinding[],
): readonly string[] {
  const { state, subState } =
    target === null ? { state: 'initial', subState: null } : states[decisions.stateOf(key, to)];
  const notes = [
    ...findings.map((one) => element('note', { appliesTo: 'target', category: 'finding' }, noteOf(one))),
    ...decisions
      .suggestionsOf(key, to)
      .filter(fitsXml)
      .map((markdown) => element('note', { appliesTo: 'target', category: 'suggestion' }, markdown)),
  ];
  return [
    `    ${tag('unit', { id: unitIdOf(key), name: key, type: `eventide:${kind}`, canResegment: 'no' })}`,
    ...issuesLines(`issues-${index + 1}`, findings, ' '.repeat(6)),
    ...(notes.length === 0 ? [] : ['      <notes>', ...notes.map((note) => `        ${note}`), '      </notes>']),
    `      ${tag('segment', { id: 's1', state, subState })}`,
    `        ${element('source', {}, source)}`,
    ...(target === null ? [] : [`        ${element('target', {}, target)}`]),
    '      </segment>',
    '    </unit>',
  ];
}
