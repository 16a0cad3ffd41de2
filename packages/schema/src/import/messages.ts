/** Why nothing was imported. What is wrong with a single file is said by the catalogue. */
export const messages = {
  'import-conflict': 'Someone has imported since the preview, and nothing was imported: look at what would change now.',
  'import-files-unreadable': '{count, number} files cannot be read, and nothing was imported: correct or remove them.',
  'import-no-files': 'No file is given: give at least one.',
} as const;
