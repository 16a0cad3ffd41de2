export const messages = {
  title: 'Saved views',
  titleWith: 'Saved views ({count})',
  name: 'Name of this view',
  save: 'Save',
  remove: 'Remove the view {name}',
  none: 'A saved view keeps the filters that are on now under a name, in this browser.',
  full: 'Remove a view first: this browser keeps {max} for each list.',
  notKept: 'This browser keeps nothing, so the view was not saved.',
} as const;
