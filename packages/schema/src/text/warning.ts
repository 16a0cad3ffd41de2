import { byTrust, formatFinding, warnsReaders } from '@eventide/consistency';
import type { Locale, Span } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CatalogSnapshot, FindingNode, SchemaContext } from '../context.ts';
import { statuses } from '../dismissal/status.ts';
import { MqmSeverityRef, mqmSeverities } from '../finding/enums.ts';
import { TextSpanRef } from '../finding/evidence.ts';
import { FindingRef } from '../refs.ts';
import { chooseLocale } from './choose-locale.ts';
import { LocalizedTextRef, type LocalizedText } from './localized-text.ts';
import { messageLanguage, messageLanguageArgument } from './message-language.ts';

interface TextWarning {
  readonly node: FindingNode;
  readonly span: Span | null;
  readonly alternative: LocalizedText | null;
}

const TextWarningRef = builder.objectRef<TextWarning>('TextWarning').implement({
  description: 'A reason to distrust a text: an open finding that is severe enough to mislead whoever reads it.',
  fields: (t) => ({
    message: t.string({
      description: 'What is wrong with the text: the message of the finding.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: ({ node }, { language }, context) => formatFinding(node.finding, messageLanguage(language, context)),
    }),
    mqmSeverity: t.field({
      description: 'Severity of the finding: MAJOR or CRITICAL.',
      type: MqmSeverityRef,
      resolve: ({ node }) => node.finding.mqmSeverity,
    }),
    span: t.expose('span', {
      description: 'The words that are wrong, as a part of `LocalizedText.value`; null if something is missing.',
      type: TextSpanRef,
      nullable: true,
    }),
    finding: t.field({ description: 'The finding.', type: FindingRef, resolve: ({ node }) => node }),
    alternative: t.expose('alternative', {
      description:
        "The same text in the reader's next best language in which it has no warning; null if there is no such language.",
      type: LocalizedTextRef,
      nullable: true,
    }),
  }),
});

builder.objectField(LocalizedTextRef, 'warnings', (t) =>
  t.field({
    description:
      'Why the text may be wrong: its own open findings of MAJOR or CRITICAL severity, worst first. Never a finding on the page as a whole, nor a defect of the source, which every language shares. Empty for most texts, and while the catalogue has not been reviewed. Show them wherever the text is read.',
    type: [TextWarningRef],
    // Nearly all have none.
    complexity: { field: 1, multiplier: 1 },
    resolve: (text, _args, context) => warningsOf(text, context),
  }),
);

function warningsOf(
  { key, locale, snapshot }: LocalizedText,
  context: SchemaContext,
): readonly TextWarning[] | Promise<readonly TextWarning[]> {
  // Nearly all texts are right: they need no promise.
  const candidates = (snapshot.findings.bySegment.get(key) ?? []).filter(({ finding }) =>
    warnsReaders(finding, { segmentKey: key, locale }),
  );
  return candidates.length === 0 ? [] : openWarnings(candidates, { key, locale, snapshot }, context);
}

interface Place {
  readonly key: string;
  readonly locale: Locale;
  readonly snapshot: CatalogSnapshot;
}

async function openWarnings(
  candidates: readonly FindingNode[],
  { key, locale, snapshot }: Place,
  context: SchemaContext,
): Promise<readonly TextWarning[]> {
  const statusOf = await statuses([snapshot], context);
  const isOpen = (node: FindingNode) => statusOf(node) === 'OPEN';
  const open = candidates.filter(isOpen).sort((one, other) => severityOf(other) - severityOf(one));
  if (open.length === 0) return [];
  const doubted = (snapshot.findings.bySegment.get(key) ?? []).filter(isOpen);
  const texts = snapshot.segmentByKey.get(key)?.segment.texts;
  const isSound = (other: Locale) =>
    other !== locale && !doubted.some(({ finding }) => warnsReaders(finding, { segmentKey: key, locale: other }));
  const sound = byTrust(snapshot.catalog, [...(texts?.keys() ?? [])].filter(isSound));
  const instead = texts?.get(chooseLocale(sound, context.preferredLocales)?.locale ?? '');
  const alternative = instead === undefined ? null : { ...instead, isFallback: true, snapshot };
  return open.map((node) => {
    const own = node.finding.places.find(({ segmentKey }) => segmentKey === key);
    return { node, span: own?.span ?? null, alternative };
  });
}

const severityOf = ({ finding }: FindingNode) => mqmSeverities.indexOf(finding.mqmSeverity);
