export const messages = {
  download: 'Download',
} as const;
