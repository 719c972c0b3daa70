/** The front page's address with one of these is that of an article, a page or a picture in WordPress. */
export const wordPressIds = ['p', 'page_id', 'attachment_id'] as const
