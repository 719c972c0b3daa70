import type { Advice } from './advice.ts'
import { advicePaperEn } from './advice-paper-en.ts'
import { adviceYamlEn } from './advice-yaml-en.ts'

/** What an editor of an English paper is told about a file, always with what to write instead. */
export const adviceEn: Advice = {
  yaml: (code) =>
    yamlAdvice[code] ?? 'This is not valid YAML. Check colons, quotation marks and indentation.',
  noFrontMatter: 'Start the file with a line ---, the fields of the article and another line ---.',
  unclosedFrontMatter: 'The line --- that closes the fields is missing.',
  onlyYaml: (language) => `The fields can only be YAML: delete “${language}” after ---.`,
  notUtf8: 'The file is not in UTF-8. Save it again with that encoding.',
  emptyFile: 'The file is empty. Write in it, or delete it.',
  unreadable: (reason) => `The file could not be read (${reason}).`,
  unwritable: (reason) =>
    `The file could not be written (${reason}). Check its permissions and those of the folder.`,
  tooLargeFile: (megabytes) => `The file is larger than ${megabytes} MB.`,
  required: 'This field is required.',
  unknownKey: (near) => `Unknown key.${near ? ` Did you mean "${near}"?` : ''}`,
  unknownValue: (value, near) => `There is no "${value}".${near ? ` Did you mean "${near}"?` : ''}`,
  text: 'Write a text.',
  list: 'Write a list, for example [one, two].',
  group: 'Write a group of fields, one on each line, indented.',
  tooLong: (limit) => `Use at most ${limit} characters.`,
  date: 'Write the date as YYYY-MM-DD, for example 2026-03-09, or with the time: 2026-03-09T07:30.',
  boolean: 'Write true or false.',
  wholeNumber: 'Write a whole number from 1 on.',
  numberUpTo: (limit) => `Write a number from 1 to ${limit}.`,
  tooMany: (limit) => `The list has more than ${limit} entries.`,
  blockSource:
    'Say where this block takes its articles from: section, tag, latest or mostCommented, and only one.',
  countedBlock:
    'articles and count are for blocks with section or tag; with latest and mostCommented, the number says how many.',
  oneOf: (values) => `Write one of these: ${values.join(', ')}.`,
  slug: 'Use only lower-case letters without accents, digits and hyphens, for example rain-in-town.',
  fileNameSlug: (name) =>
    `The file’s name (${name}) becomes the address: use lower-case letters without accents, digits and hyphens.`,
  language: 'Write a language code, for example pt-BR or en.',
  path: 'Write a path that starts with /, for example /2021/03/rain.',
  fediverse: 'Write the whole fediverse name, in quotation marks, for example "@ana@paper.example".',
  url: 'Write a whole address, with https://.',
  timeZone: 'Write a time zone such as America/Sao_Paulo.',
  duplicateSlug: (other) => `${other} uses this address already. Change the file’s name or the key slug.`,
  duplicateAlias: (other) => `${other} uses this path already.`,
  duplicateId: (other) => `${other} uses this id already.`,
  expiresBeforeDate: 'It would go away before it is published.',
  altMissing: 'Describe the picture for those who do not see it: ![description](file.jpg).',
  rawHtml:
    'HTML is not accepted and would be dropped. Use Markdown, or ::figure[Caption]{src="photo.jpg" alt="…"} for pictures.',
  unknownDirective: (name) =>
    `"${name}" is not a known directive. There are ::figure, ::embed, :::note and :::pullquote.`,
  embedAddress: 'The address of the page is missing: ::embed{url="https://…" title="…"}.',
  embedTitle: 'Say what that page has: ::embed{url="https://…" title="…"}.',
  unknownLanguage: (written) =>
    `There is no known language in ${written}. Write, for example, :lang[saudade]{pt}.`,
  pictureMissing: (src) => `The picture ${src} is not in this article’s folder.`,
  pictureOutside: (src) => `The picture ${src} has to be in this article’s folder.`,
  pictureBroken: (src) => `The picture ${src} is damaged, or is not JPEG, PNG, WebP, AVIF or GIF.`,
  pictureTooLarge: (src, megabytes, megapixels) =>
    `The picture ${src} is too large: use at most ${megabytes} MB and ${megapixels} megapixels (2,400 pixels of width are enough).`,
  tooDeep: 'Quotes or lists are nested too deeply. Use a few levels at most.',
  headingOne: 'The page’s headline is level 1 already. Start headings with ##.',
  previewUntil: (time) => `The link works until ${time}.`,
  previewPublic: 'This article is public already: this is its address.',
  previewBehind: 'The file has problems, and the preview may show an earlier version:',
  previewBroken: 'The file cannot be shown yet:',
  siteIsDown: (address) => `The site does not answer at ${address}. The link opens once it is running.`,
  upToDate: 'Up to date.',
  outOfDate: 'Out of date: run npm run content:schema.',
  written: 'Written.',
  tally: (errors, warnings, broken, files) => {
    const all = `${files} ${files === 1 ? 'file' : 'files'}`
    if (errors + warnings === 0) return `No problems in ${all}.`
    const found = [
      errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
      warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    ]
    return `${found.filter(Boolean).join(' and ')} in ${broken} of ${all}.`
  },
  warningMark: 'warning:',
  ...advicePaperEn,
  ...adviceYamlEn,
}

const yamlAdvice: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY:
    'There is a colon within the value. Put the value in quotation marks, for example title: "Rain: the tally".',
  DUPLICATE_KEY: 'This key is there twice. Leave only one.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  MISSING_CHAR: 'A character is missing: check that every quotation mark and bracket is closed.',
  BAD_INDENT: 'This line’s indentation does not fit the others.',
  UNEXPECTED_TOKEN:
    'There is a character out of place. Put the value in quotation marks if it starts with a symbol.',
  BAD_DQ_ESCAPE:
    "Within double quotation marks a backslash changes what follows. Put single ones (') around the value.",
  BAD_ALIAS: 'A value that starts with * has to be in quotation marks.',
  ALIAS: 'A value that starts with * has to be in quotation marks.',
}
