export { compare, type Comparison } from './baseline/compare.ts';
export type { KnownFinding } from './baseline/known.ts';
export { readBaseline, type BaselineFault, type BaselineRead } from './baseline/read.ts';
export { csvReport } from './csv/findings.ts';
export { githubReport } from './github/github.ts';
export { findingJson } from './json/finding.ts';
export { jsonLinesReport } from './jsonl/jsonl.ts';
export { junitReport } from './junit/junit.ts';
export { markdownReport, type MarkdownWords } from './markdown/markdown.ts';
export { createPlaceOf, type FindingPlace, type PlaceOf } from './places/place.ts';
export {
  type BaselineState,
  type FindingsReport,
  isOpen,
  placed,
  type PlacedFinding,
  reported,
  reportedAt,
  type ReportedCatalog,
  type ReportedFinding,
  type Suppression,
  suppressionOf,
} from './report/report.ts';
export { type RuleWords, ruleWords } from './report/rule-words.ts';
export { sarifReport } from './sarif/sarif.ts';
export { type CellEdit, editsOf } from './patch/cell-edit.ts';
export type { EditFault, RefusedEdit } from './patch/edit-page.ts';
export { type Patch, patchOf } from './patch/patch.ts';
export { textCsvFile } from './csv/texts.ts';
export { readTextCsv } from './csv/read.ts';
export { textLinesFile } from './jsonl/texts.ts';
export { tbx2File } from './tbx/v2.ts';
export { tbx3File } from './tbx/v3.ts';
export { termCsvFile } from './terms/csv.ts';
export type { TermBaseFault } from './terms/draft.ts';
export { readTermBase, type TermBaseRead } from './terms/read.ts';
export type { ReadText, TextsRead, Unmatched, UnmatchedReason } from './texts/read.ts';
export { type ReadSuggestions, suggestionsIn } from './texts/suggestions.ts';
export { type Decisions, type ExchangeFile, type LeftOut, type Pair, translatable, undecided } from './texts/unit.ts';
export { readTmx } from './tmx/read.ts';
export { type EveryLocale, multilingualTmxFile, tmxFile } from './tmx/write.ts';
export { readXliff } from './xliff/read.ts';
export { xliff12File } from './xliff/write-1.2.ts';
export { xliff21File } from './xliff/write-2.1.ts';
