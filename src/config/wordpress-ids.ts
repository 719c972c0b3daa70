/** The front page's address with one of these is that of a text, a picture or a list in WordPress. */
export const wordPressIds = ['p', 'page_id', 'attachment_id', 'cat', 'tag', 'author', 'm'] as const
