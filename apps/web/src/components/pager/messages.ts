export const messages = {
  pages: 'Pages',
  first: 'First page',
  next: 'Next page',
} as const;
