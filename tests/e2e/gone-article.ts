/** Slug of an article that serve.ts lays among the others and whose time is over. */
export const goneArticle = 'aviso-de-ontem'
