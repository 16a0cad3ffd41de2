/** What every command may say: bad use, and files that cannot be read. They follow `eventide: ` or a path. */
export const messages = {
  'command-unknown': 'there is no command <q>{name}</q>; see eventide --help',
  'files-missing': 'no files given',
  'folder-without-page': 'holds no page (*.md)',
  'language-unknown': 'there are no messages in <q>{language}</q>; --language is one of:',
  'locale-read-already': 'the locale {locale} was already read from:',
  'locale-unknown':
    '--{option} cannot be <q>{value}</q>: it takes the BCP 47 tag of a known language, such as <q>de-DE</q>',
  'locale-without-page': 'no page is in <q>{wanted}</q>; there are:',
  'option-not-one-of': '--{option} cannot be <q>{value}</q>; it is one of:',
  'option-unknown': 'there is no option {option}',
  'option-value-missing': '{option} needs a value',
  'option-without-value': '{option} takes no value',
  'read-denied': 'permission denied',
  'read-directory': 'is a directory, not a file',
  'read-failed': 'cannot be read ({reason})',
  'read-missing': 'no such file or directory',
  'read-not-directory': 'is a file, not a directory',
  'read-too-large': 'has over {limit, number} MB; a page has far less',
  'read-too-many-open': 'too many open files',
  'see-help': 'see eventide {command} --help',
  skipped: 'skipped:',
  'skipped-count':
    '{count, plural, one {# file} other {# files}} skipped: no reference page (--verbose lists {count, plural, one {it with the reason} other {them with the reasons}})',
  'skipped-count-listed': '{count, plural, one {# file} other {# files}} skipped: no reference page',
  'store-address': '--database is an address such as postgres://user:password@host:port/database',
  'store-named-twice': 'give --database or --data, not both',
} as const;
