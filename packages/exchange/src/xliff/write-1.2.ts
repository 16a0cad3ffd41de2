import type { ReviewState } from '@eventide/contract';
import { type ExchangeFile, findingsOn, type Pair, type TextPair, textPairs } from '../texts/unit.ts';
import { element, fitsXml, tag } from '../xml/escape.ts';
import { issuesLines, itsNamespace, noteOf } from './issues.ts';

/** Some readers go by the state, some by `approved` alone. */
const states: Readonly<Record<ReviewState, { readonly state: string; readonly approved: 'yes' | 'no' }>> = {
  APPROVED: { state: 'final', approved: 'yes' },
  UNREVIEWED: { state: 'translated', approved: 'no' },
  CHANGES_REQUESTED: { state: 'needs-review-translation', approved: 'no' },
};

const preserved = { 'xml:space': 'preserve' };

/** A language pair as XLIFF 1.2: texts as Markdown, no inline elements; findings as notes and ITS quality issues. */
export function xliff12File(pair: Pair): ExchangeFile {
  const { catalog, source, target, version, findings } = pair;
  const { pairs, leftOut } = textPairs(pair, 'KEEP');
  const on = findingsOn(findings);
  const original = catalog.documents.get(source)?.file ?? catalog.slug;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('xliff', {
      version: '1.2',
      xmlns: 'urn:oasis:names:tc:xliff:document:1.2',
      'xmlns:its': itsNamespace,
      'its:version': '2.0',
    }),
    `  ${tag('file', {
      original,
      'source-language': source,
      'target-language': target,
      datatype: 'x-markdown',
      'product-name': catalog.slug,
    })}`,
    '    <header>',
    `      ${tag('tool', { 'tool-id': 'eventide', 'tool-name': 'Eventide', 'tool-version': version }, '/')}`,
    '    </header>',
    '    <body>',
    ...pairs.flatMap((one, index) => unitLines(one, index, pair, on(one.segment.key, target))),
    '    </body>',
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
  const name = `${catalog.slug}.${source}.${target}.xlf`;
  return { name, mediaType: 'application/x-xliff+xml', text, count: pairs.length, leftOut };
}

function unitLines(
  { segment: { key, kind }, source, target }: TextPair,
  index: number,
  { source: from, target: to, decisions }: Pair,
  findings: Parameters<typeof issuesLines>[1],
): readonly string[] {
  const { state, approved } = states[decisions.stateOf(key, to)];
  const issues = `issues-${index + 1}`;
  const hasIssues = findings.length > 0 && target !== null;
  const reference = { 'its:locQualityIssuesRef': hasIssues ? `#${issues}` : null };
  const suggestions = decisions.suggestionsOf(key, to).filter(fitsXml);
  const indent = ' '.repeat(8);
  return [
    `      ${tag('trans-unit', { id: key, resname: key, restype: `x-${kind}`, approved: target === null ? 'no' : approved, ...preserved })}`,
    indent + element('source', { 'xml:lang': from }, source),
    ...(target === null ? [] : [indent + element('target', { 'xml:lang': to, state, ...reference }, target)]),
    ...findings.map((one) => indent + element('note', { from: 'eventide', annotates: 'target' }, noteOf(one))),
    ...suggestions.map(
      (markdown) =>
        `${indent}${tag('alt-trans', { origin: 'eventide', alttranstype: 'proposal', ...preserved })}` +
        `${element('target', { 'xml:lang': to }, markdown)}</alt-trans>`,
    ),
    ...(hasIssues ? issuesLines(issues, findings, indent) : []),
    '      </trans-unit>',
  ];
}
