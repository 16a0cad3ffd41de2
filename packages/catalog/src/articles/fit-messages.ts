/** Why a page does not belong where it would be imported. */
export const fitMessages = {
  'article-differs':
    '{shared, number} of its {total, number} events and codes are in {other}, so these are pages of different articles: import them apart.',
  'article-first': 'There is no catalogue yet: name one to import the page into.',
  'article-nowhere':
    'No catalogue has half of its {total, number} events and codes, the nearest is {catalog} with {shared, number}: name a new catalogue for it.',
  'article-other':
    '{shared, number} of its {total, number} events and codes are in the catalogue {catalog}, so it is a page of another article: import it into the catalogue of that article, or name a new one.',
} as const;
