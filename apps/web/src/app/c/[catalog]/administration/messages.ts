export const messages = {
  title: 'Administration',
  backup: 'Backup',
  backupWhat:
    'The whole store at one moment, as one file: pages, decisions, comments, people and the audit log. Everybody can go on working meanwhile.',
  download: 'Download backup',
  backupSecret: 'The file holds hashes of passwords and tokens: keep it where only administrators can read it.',
} as const;
