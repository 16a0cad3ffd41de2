/** What differs between the locales' versions of a page, and references that lead nowhere. */
export const alignmentMessages = {
  'code-changed':
    'The row of <q>{name}</q> has the code {written}, in the other locales it has {expected}: correct the code.',
  'code-name-changed':
    'The name is <q>{name}</q>, in {votes, number} of {locales, number} locales it is <q>{expected}</q>: correct the name.',
  'code-row-added':
    'Only {having, number} of {locales, number} locales {having, plural, one {has} other {have}} a row for the code {row}: remove the row, or add it in the other locales.',
  'code-row-missing':
    'The row of the code {row} is missing, {having, number} of {locales, number} locales have it: add the row.',
  'code-row-order': 'The code rows are in another order than in most locales: move them into that order.',
  'code-undeclared':
    'The event {id} cites {code}, which the table of codes does not declare: correct the code, or add its row.',
  'column-order': 'The columns of the table are in another order than in most locales: put them in that order.',
  'event-codes-changed':
    'The row cites {codes, select, none {no codes} other {{codes}}}, in {votes, number} of {locales, number} locales it cites {expected, select, none {none} other {{expected}}}: correct the codes.',
  'event-id-changed':
    'The row of <q>{name}</q> has the event ID {written}, in the other locales it has {expected}: correct the ID.',
  'event-name-changed':
    'The name is <q>{name}</q>, in {votes, number} of {locales, number} locales it is <q>{expected}</q>: correct the name.',
  'event-outcome-unknown':
    'The name <q>{name}</q> does not say how the operation ended, and the event counts as information: check the name.',
  'event-row-added':
    'Only {having, number} of {locales, number} locales {having, plural, one {has} other {have}} a row for the event {row}: remove the row, or add it in the other locales.',
  'event-row-missing':
    'The row of the event {row} is missing, {having, number} of {locales, number} locales have it: add the row.',
  'event-row-order': 'The event rows are in another order than in most locales: move them into that order.',
} as const;
