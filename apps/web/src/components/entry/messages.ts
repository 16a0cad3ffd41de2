export const messages = {
  languages: 'Languages',
  compare: 'Compare',
  asText: 'Text',
  copyLink: 'Copy link',
  print: 'Print',
} as const;
