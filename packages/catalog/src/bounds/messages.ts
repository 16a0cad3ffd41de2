/** Why a page is not read: it is too much of something. */
export const boundsMessages = {
  'page-nested-too-deeply':
    'Quotes and lists are nested {nesting, number} deep here, a page is read to a depth of {limit, number}: check what the file is.',
  'page-takes-too-long':
    'Reading the page takes longer than {seconds, number} s, and it was given up: shorten the page, or split it.',
  'page-takes-too-much-memory':
    'Reading the page takes too much memory, and it was given up: shorten the page, or split it.',
  'page-too-many-cells':
    'The page has about {cells, number} table cells, a page is read with at most {limit, number}: split it.',
} as const;
