export const messages = {
  title: 'The connector’s events and codes, in every language they are documented in',
  purpose:
    'What an event or diagnostic code of the Microsoft Intune Certificate Connector means, in your language, and how the translations compare.',
  purposeOf: 'What an event or diagnostic code of “{name}” means, in your language, and how the translations compare.',
  examples: 'For example:',
  severities: 'Events by severity',
  events: '{count, plural, one {# event} other {# events}}',
  codes: '{count, plural, one {# code} other {# codes}}',
  languages: 'Languages',
  language: 'Language',
  coverage: 'Texts',
  coverageValue: '{count, number} of {total, number}',
  translation: 'Translation',
  date: 'Date',
  sourceVersion: 'Source version',
  sourceVersions: 'Translated from {count, plural, one {one source version} other {# different source versions}}.',
  points: 'MQM points per 1,000 words',
  pointsOf: '{points, plural, one {# point} other {# points}} in {words, plural, one {# word} other {# words}}',
  formula:
    'MQM points per 1,000 words = 1,000 × (minor + 5 × major + 25 × critical) ÷ words of prose in the source, or in the median language: the same for all. Neutral findings weigh 0, and defects of the source count for no language. A page that is compared with no other has no score. Default weights of MQM (Multidimensional Quality Metrics); 0 is best.',
  rules: 'Findings by rule and language',
  cleanRules: '{count, plural, one {One rule has} other {# rules have}} found nothing:',
} as const;
