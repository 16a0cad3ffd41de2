/** Why a file is no page of the catalogue: what is wrong, and what to do. */
export const pageErrorMessages = {
  'file-compressed': 'The file is a ZIP archive: unpack it and give the Markdown page in it.',
  'file-empty': 'The file is empty: give the Markdown page.',
  'file-utf16': 'The file is UTF-16 text without a byte order mark: save it as UTF-8.',
  'file-binary': 'The file is binary (byte {byte, number} is NUL): give the Markdown page instead.',
  'file-not-utf8': 'The file is not UTF-8 text: save it as UTF-8.',
  'file-too-large': 'The file has {size, number} MB, a page has at most {limit, number} MB: check what the file is.',
  'front-matter-missing':
    'The file has no front matter, and its path names no language: add front matter (--- fields ---) with ms.contentlocale, or say the locale.',
  'front-matter-unreadable':
    'The front matter is not valid YAML here, and no locale can be read from it: correct it (values with a colon and a space need quotes).',
  'locale-malformed':
    '<q>{value}</q> in {field} is not a BCP 47 tag of a known language: write one such as <q>it-IT</q>.',
  'locale-missing':
    'Neither the front matter (ms.contentlocale, lang, locale) nor the path names the language of the page: add <q>ms.contentlocale: it-IT</q> or the like, or say the locale.',
  'locale-told-malformed': '<q>{value}</q> is not a BCP 47 tag of a known language: give one such as <q>it-IT</q>.',
  'locale-twice':
    '{other} and {file} are both in the locale {locale}: give one of them, or correct its ms.contentlocale.',
  'markdown-too-deep': 'The Markdown is nested too deeply to be read: check what the file is.',
  'page-binary': 'The file is binary (this character is NUL): give the Markdown page instead.',
  'page-cut-off-in-row': 'The file ends in the middle of a table row: fetch the file again.',
  'page-cut-off-before-codes':
    'The events cite codes, but no table of codes follows, so the page is cut off: fetch the file again.',
  'page-without-rows': `{tables, plural,
    =0 {The page has no table, and fewer than five headings or list items that begin with an event ID or a code}
    one {The page has 1 table (line {lines}), without a column of event IDs or codes}
    other {The page has # tables (lines {lines}{more, plural, =0 {} one { and # more} other { and # more}}), none with a column of event IDs or codes}
  }: give a reference page of events or codes.`,
} as const;

/** What is odd in one page that can be read all the same. */
export const pageDiagnosticMessages = {
  'anchor-duplicate': 'The anchor <q>{anchor}</q> is used twice on the page: give one of the headings another anchor.',
  'anchor-missing':
    'The heading has no anchor (\'<a name="…"></a>\') and is identified by its position as <q>{anchor}</q>: add its anchor.',
  'cell-empty': 'There is no text for {segmentKey}: fill the cell.',
  'code-literal-malformed': '<q>{literal}</q> is not a code: write 0x and eight hexadecimal digits.',
  'code-literal-missing': 'The row has no code and is left out: add the code.',
  'code-number-mismatch':
    'The code is {code}, the decimal beside it {decimal}, which is another number: {code} is {expected} in decimal.',
  'code-row-duplicate':
    'The code {code} already has a row further up: remove one of the two rows, or correct its code.',
  'date-invalid': '<q>{value}</q> in ms.lasthandoff is not a date: write it as MM/DD/YYYY.',
  'event-id-normalised': 'The event ID is written <q>{written}</q> and read as {id}: write it in plain digits.',
  'event-id-unreadable': '<q>{written}</q> is not an event ID, and the row is left out: write the ID in plain digits.',
  'event-name-malformed': '<q>{name}</q> is not an event name: use letters, digits and underscores only.',
  'event-row-duplicate': 'The event {id} already has a row further up: remove one of the two rows, or correct its ID.',
  'front-matter-field-repeated': 'The field <q>{field}</q> is given twice: remove one of the two.',
  'front-matter-invalid': `The front matter is not valid YAML here: {problem, select,
    BAD_INDENT {correct the indentation}
    BAD_SCALAR_START {put the value in quotes, as it begins with a reserved character}
    BLOCK_AS_IMPLICIT_KEY {put the value in quotes, as it has a colon followed by a space}
    MISSING_CHAR {close the quotation mark or bracket}
    MULTILINE_IMPLICIT_KEY {write <q>field: value</q>, each field on a line of its own}
    TAB_AS_INDENT {indent with spaces instead of tabs}
    other {correct it (YAML error {problem})}
  }.`,
  'row-column-count':
    'The row has {cells, plural, one {# cell} other {# cells}}, its table has {columns, plural, one {# column} other {# columns}}: escape the bar in its text (\\|), or add the cell.',
  'table-bar-full-width': 'The table has a full-width bar (U+FF5C), which is no border of a cell: replace it by |.',
  'table-header-width':
    'The delimiter row has another number of cells than the header above it, so that this is no table: give both the same number.',
  'table-indented': 'A no-break or ideographic space stands before the row, so that this is no table: delete it.',
  'table-row-detached': 'A table row stands outside its table and is read as a paragraph: join it to the table.',
} as const;
