// Written by `npm run generate -w packages/consistency`.
import type { Rule } from './rule.ts';
import { rule as agreement } from './rules/agreement/rule.ts';
import { rule as badCharacters } from './rules/bad-characters/rule.ts';
import { rule as brackets } from './rules/brackets/rule.ts';
import { rule as capitalisation } from './rules/capitalisation/rule.ts';
import { rule as columnShape } from './rules/column-shape/rule.ts';
import { rule as conceptMissing } from './rules/concept-missing/rule.ts';
import { rule as differentSourceSame } from './rules/different-source-same/rule.ts';
import { rule as doubledWord } from './rules/doubled-word/rule.ts';
import { rule as finalStop } from './rules/final-stop/rule.ts';
import { rule as identifierChanged } from './rules/identifier-changed/rule.ts';
import { rule as invariantAdded } from './rules/invariant-added/rule.ts';
import { rule as invariantLost } from './rules/invariant-lost/rule.ts';
import { rule as invariantSwapped } from './rules/invariant-swapped/rule.ts';
import { rule as languageVariety } from './rules/language-variety/rule.ts';
import { rule as lengthOutlier } from './rules/length-outlier/rule.ts';
import { rule as literalBroken } from './rules/literal-broken/rule.ts';
import { rule as markup } from './rules/markup/rule.ts';
import { rule as metadataDrift } from './rules/metadata-drift/rule.ts';
import { rule as numberMismatch } from './rules/number-mismatch/rule.ts';
import { rule as phraseInconsistent } from './rules/phrase-inconsistent/rule.ts';
import { rule as polarity } from './rules/polarity/rule.ts';
import { rule as punctuation } from './rules/punctuation/rule.ts';
import { rule as quotes } from './rules/quotes/rule.ts';
import { rule as referenceIntegrity } from './rules/reference-integrity/rule.ts';
import { rule as rowMissing } from './rules/row-missing/rule.ts';
import { rule as rowOrder } from './rules/row-order/rule.ts';
import { rule as sameSourceDifferent } from './rules/same-source-different/rule.ts';
import { rule as sentenceCount } from './rules/sentence-count/rule.ts';
import { rule as spacing } from './rules/spacing/rule.ts';
import { rule as staleSource } from './rules/stale-source/rule.ts';
import { rule as termAmbiguous } from './rules/term-ambiguous/rule.ts';
import { rule as termBase } from './rules/term-base/rule.ts';
import { rule as termInconsistent } from './rules/term-inconsistent/rule.ts';
import { rule as typo } from './rules/typo/rule.ts';
import { rule as untranslated } from './rules/untranslated/rule.ts';
import { rule as wordOrder } from './rules/word-order/rule.ts';

export const rules: readonly Rule[] = [
  agreement,
  badCharacters,
  brackets,
  capitalisation,
  columnShape,
  conceptMissing,
  differentSourceSame,
  doubledWord,
  finalStop,
  identifierChanged,
  invariantAdded,
  invariantLost,
  invariantSwapped,
  languageVariety,
  lengthOutlier,
  literalBroken,
  markup,
  metadataDrift,
  numberMismatch,
  phraseInconsistent,
  polarity,
  punctuation,
  quotes,
  referenceIntegrity,
  rowMissing,
  rowOrder,
  sameSourceDifferent,
  sentenceCount,
  spacing,
  staleSource,
  termAmbiguous,
  termBase,
  termInconsistent,
  typo,
  untranslated,
  wordOrder,
];
