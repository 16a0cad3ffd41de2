/** Why the settings of a catalogue (`catalog.json`) cannot be used: what is wrong, and what to do. */
export const settingsMessages = {
  'settings-address':
    "<q>{field}</q> is not a web address: write one such as <q>https://learn.microsoft.com/'{locale}'/page</q>, with '{locale}' where the language stands.",
  'settings-field-repeated': '<q>{field}</q> is given twice: remove one of the two.',
  'settings-field-unknown':
    'There is no setting <q>{field}</q>: remove it, or write name, source, eventProviders, logNames or publicAddress.',
  'settings-list':
    '<q>{field}</q> has to be a list of at most {limit, number} names, each a text in quotes: write it as ["…", "…"].',
  'settings-locale':
    '<q>{value}</q> in <q>{field}</q> is not the BCP 47 tag of a known language: write one such as <q>en-US</q>.',
  'settings-not-json': 'This is not valid JSON ({reason}): correct it.',
  'settings-not-object': 'The settings have to be one JSON object: write them between braces.',
  'settings-text':
    '<q>{field}</q> has to be a text of 1 to {limit, number} characters on one line: write it in quotes.',
  'settings-too-deep': 'The settings are nested too deeply: a setting is a text or a list of texts.',
  'settings-too-large':
    'The settings have {size, number} kB, and at most {limit, number} kB are read: check what the file is.',
} as const;
