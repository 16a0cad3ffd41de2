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
  reported,
  type ReportedFinding,
  type Suppression,
  suppressionOf,
} from './report/report.ts';
export { type RuleWords, ruleWords } from './report/rule-words.ts';
export { sarifReport } from './sarif/sarif.ts';
export { type CellEdit, editsOf } from './patch/cell-edit.ts';
export type { EditFault, RefusedEdit } from './patch/edit-page.ts';
export { type Patch, patchOf } from './patch/patch.ts';
