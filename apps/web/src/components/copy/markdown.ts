/** Text as Markdown: what would be markup is escaped. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');

export const markdownLink = (text: string, url: string): string =>
  `[${escapeMarkdown(text)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
