import type { advicePaperPtBr } from './advice-paper-pt-br.ts'
import type { SameTexts } from './text.ts'

const meant = (near: string | undefined, otherwise: string) => (near ? `Did you mean ${near}?` : otherwise)

/** What is told about a file only once it is held against the rest of the paper, or against good habits. */
export const advicePaperEn: SameTexts<typeof advicePaperPtBr> = {
  aliasOwn: 'This is the article’s own address already. Delete this entry.',
  aliasTwice: 'This path is in the list twice. Leave only one.',
  aliasTaken: (path) =>
    `${path} is an address of the paper already, and nobody would get here by it. Delete this entry or write another path.`,
  aliasQuery: (path) =>
    `${path} is an address of the paper already, and what comes after ? does not change that. Only /?p=…, /?page_id=…, /?attachment_id=…, /?cat=…, /?tag=…, /?author=… and /?m=… do.`,
  tagUnlisted: (name, near) =>
    `"${name}" is not in the list tags of site.yaml. ${meant(near && `"${near}"`, 'Use one of that list, or add this one to it.')}`,
  tagAlike: (name, near) => `Only this article has the tag "${name}". Did you mean "${near}"?`,
  seriesPartTwice: (other) => `${other} is this part of the series already. Write another number.`,
  linkEmpty: 'The link has no address. Write, for example, [text](/articles/another-one).',
  linkBroken: (path, near) =>
    `There is no ${path} in this paper. ${meant(near, 'Check the address, or remove the link.')}`,
  linkRelative: (path, near) =>
    `${path} does not start with /. ${meant(near, 'Write the whole address, for example /articles/another-one.')}`,
  linkToFile: (path, address) => `Readers do not see the file ${path}. Write the address: ${address}.`,
  linkDraft: (path) => `${path} is a draft, and readers do not see it yet. Publish it, or remove the link.`,
  linkScheduled: (path) =>
    `${path} is not published yet, and until then the link leads nowhere. Wait, or remove the link.`,
  linkExpired: (path) => `${path} is no longer shown. Remove the link.`,
  anchorBroken: (anchor, near) =>
    `There is no #${anchor} on that page. ${meant(near && `#${near}`, 'The address of a heading is #s- and its words, as in #s-who-saw-it.')}`,
  pageUnknown: (slug, near) =>
    `There is no file pages/${slug}.md. ${meant(near && `"${near}"`, 'Make it, or remove this entry.')}`,
  pictureNotShown:
    'Pictures in the text of biographies are not shown. Remove it; the author’s portrait goes into the field picture.',
  descriptionMissing:
    'Write a description of 50 to 160 characters: it is shown in lists and by search engines.',
  descriptionShort: (length) =>
    `The description has ${length} characters. Write 50 to 160, so that search engines use it.`,
  descriptionLong: (length) =>
    `The description has ${length} characters, and search engines cut after 160. Shorten it.`,
  pictureNarrow: (src, width) =>
    `The picture ${src} is ${width} pixels wide. A lead picture needs 1,200 or more, because nothing is enlarged.`,
  altFileName: 'This is the name of a file. Say what the picture shows, for those who do not see it.',
  headingSkipped: (marks, expected) =>
    `This heading skips a level: ${marks} comes after ${expected}. Use one # less.`,
  spelling: (word, near) =>
    `"${word}" is not in the dictionary. ${meant(near && `"${near}"`, 'Correct it, or add the word to words.txt.')}`,
  linkedAway: 'This link leads out of content/ or nowhere, and is not read. Put the file itself here.',
  linkedFolder: 'This link leads to a folder, and is not read. Put the folder itself here.',
  changedQuietly: (day) =>
    `The text changed on ${day}, more than two days after it was published, and readers are not told. Add updated: or corrections:.`,
  lockFaulty:
    'This line says nothing. Write the address and the file, as in “rain articles/2026/03/rain.md”, or delete conflict marks (<<<<<<<, =======, >>>>>>>).',
  lockMoved: (slug, file, lines) =>
    `The article that was at /articles/${slug} has another address now. Write in ${file}: ${lines}.`,
  lockLost: (slug) =>
    `No article is at /articles/${slug} any more, which was published. Write aliases: [/articles/${slug}] in the article that took its place, or, if it was taken down on purpose, leave in this line: ${slug} gone`,
  lockPathFaulty:
    'This line leads nowhere. Write the old address and a path of this paper, as in “/about/team /team”, or gone in its place. /* goes at the end of both.',
  lockPathLost: (path, near) =>
    `This line leads to ${path}, which this paper does not have. ${meant(near, 'Write what is there now, or gone.')}`,
}
