/** Where an article stands on the page of its document, as an address points at it; nothing without one. */
export const anchorOf = (article: string | null): string | undefined =>
  article === null ? undefined : `article-${article.replaceAll(/\s+/g, '-')}`;
