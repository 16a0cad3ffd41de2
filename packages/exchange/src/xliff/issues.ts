import type { MqmSeverity } from '@eventide/consistency';
import type { ReportedFinding } from '../report/report.ts';
import { tag } from '../xml/escape.ts';

/** The Localization Quality Issue types of ITS 2.0, by MQM type, or by its first part. */
const issueTypes: Readonly<Record<string, string>> = {
  'Accuracy/Addition': 'addition',
  'Accuracy/Mistranslation': 'mistranslation',
  'Accuracy/Number': 'numbers',
  'Accuracy/Omission': 'omission',
  'Accuracy/Under-translation': 'mistranslation',
  'Accuracy/Untranslated': 'untranslated',
  Accuracy: 'mistranslation',
  'Design and markup/Markup tag': 'markup',
  'Design and markup/Broken reference': 'internationalization',
  'Design and markup': 'formatting',
  'Linguistic conventions/Character encoding': 'characters',
  'Linguistic conventions/Grammar': 'grammar',
  'Linguistic conventions/Spelling': 'misspelling',
  'Linguistic conventions/Word order': 'grammar',
  'Linguistic conventions': 'typographical',
  'Locale conventions': 'locale-violation',
  Style: 'inconsistency',
  'Terminology/Inconsistent use of terminology': 'inconsistency',
  Terminology: 'terminology',
};

/** From 0 to 100, as ITS has it. */
const severities: Readonly<Record<MqmSeverity, string>> = { neutral: '0', minor: '33', major: '67', critical: '100' };

export const itsNamespace = 'http://www.w3.org/2005/11/its';

/** Findings as ITS 2.0 quality issues beside the text: markup within it would get into the text of some readers. */
export function issuesLines(id: string, findings: readonly ReportedFinding[], indent: string): readonly string[] {
  if (findings.length === 0) return [];
  return [
    indent + tag('its:locQualityIssues', { 'xml:id': id }),
    ...findings.map(({ finding, message }) => {
      const { mqmType, mqmSeverity } = finding;
      return (
        `${indent}  ` +
        tag(
          'its:locQualityIssue',
          {
            locQualityIssueType: issueTypes[mqmType] ?? issueTypes[mqmType.split('/')[0] ?? ''] ?? 'other',
            locQualityIssueComment: message,
            locQualityIssueSeverity: severities[mqmSeverity],
          },
          '/',
        )
      );
    }),
    `${indent}</its:locQualityIssues>`,
  ];
}

/** A finding as the text of a note. */
export function noteOf({ finding, message }: ReportedFinding): string {
  return `${finding.mqmSeverity}: ${message} [${finding.ruleId}]`;
}
