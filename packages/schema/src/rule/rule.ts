import type { Locale } from '@eventide/catalog';
import { formatRule } from '@eventide/consistency';
import { builder } from '../builder.ts';
import { catalogArgument, selectCatalogs } from '../catalog/select.ts';
import type { ReviewRule } from '../context.ts';
import { MqmSeverityRef } from '../finding/enums.ts';
import { RuleRef } from '../refs.ts';
import { requireLocales } from '../text/locale.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';

interface ExampleText {
  readonly segmentKey: string;
  readonly locale: Locale;
  readonly text: string;
}

interface RuleExample {
  readonly title: string;
  readonly isFlagged: boolean;
  readonly texts: readonly ExampleText[];
}

const RuleExampleTextRef = builder.objectRef<ExampleText>('RuleExampleText').implement({
  description: 'A text of an example.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    text: t.exposeString('text', { description: 'The text, in Markdown.' }),
  }),
});

const RuleExampleRef = builder.objectRef<RuleExample>('RuleExample').implement({
  description: 'Texts that a rule flags, or similar texts that it accepts. The examples are also its tests.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What the example shows, in one sentence.' }),
    isFlagged: t.exposeBoolean('isFlagged', { description: 'True if the rule flags it.' }),
    texts: t.field({
      description: 'The texts of the example, segment by segment.',
      type: [RuleExampleTextRef],
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ texts }) => texts,
    }),
  }),
});

RuleRef.implement({
  description: 'A rule of the review: what it looks for, and how severe its findings are.',
  fields: (t) => ({
    id: t.exposeString('id', {
      description: 'Name of the rule in arguments and URLs, such as `invariant-lost`. Stable.',
    }),
    mqmType: t.exposeString('mqmType', {
      description: 'The MQM error type of most of its findings, such as `Accuracy/Omission`.',
    }),
    mqmSeverity: t.expose('mqmSeverity', {
      description: 'The severity of most of its findings.',
      type: MqmSeverityRef,
    }),
    summary: t.string({
      description: 'What it flags, in a sentence.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: (rule, { language }, context) => formatRule(rule, messageLanguage(language, context)).summary,
    }),
    why: t.string({
      description: 'Why a reader of the page is worse off, and what it leaves alone.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: (rule, { language }, context) => formatRule(rule, messageLanguage(language, context)).why,
    }),
    examples: t.field({
      description: 'What it flags, then what it accepts: at least one example of each.',
      type: [RuleExampleRef],
      complexity: { field: 1, multiplier: 4 },
      resolve: examplesOf,
    }),
    findingCount: t.int({
      description: 'Number of its findings.',
      args: {
        catalog: t.arg.string(catalogArgument),
        locale: t.arg({
          type: 'Locale',
          description:
            'Count only findings in this locale. By default all are counted, including defects of the source. An unknown locale is refused with `UNKNOWN_LOCALE`.',
        }),
      },
      resolve: ({ id }, { catalog, locale }, context) => {
        const snapshots = selectCatalogs(context, catalog);
        if (locale != null) requireLocales(snapshots, [locale]);
        return snapshots
          .flatMap(({ findings }) => findings.matrix)
          .filter((cell) => cell.ruleId === id && (locale == null || cell.locale === locale))
          .reduce((sum, { count }) => sum + count, 0);
      },
    }),
  }),
});

function examplesOf({ examples: { flagged, clean } }: ReviewRule): readonly RuleExample[] {
  return [
    ...flagged.map((example) => ({ example, isFlagged: true })),
    ...clean.map((example) => ({ example, isFlagged: false })),
  ].map(({ example: { title, texts }, isFlagged }) => ({
    title,
    isFlagged,
    texts: Object.entries(texts).flatMap(([segmentKey, byLocale]) =>
      Object.entries(byLocale).map(([locale, text]) => ({ segmentKey, locale, text })),
    ),
  }));
}
