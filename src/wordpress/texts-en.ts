import type { ImportTexts } from './texts.ts'

export const textsEn: ImportTexts = {
  untitled: 'Untitled',
  pictureOf: (title) => `Picture of “${title}”`,
  fallbackSection: { slug: 'general', name: 'General' },
  sectionFile: [
    'Which section of the paper each category of the old site goes to: category: section',
    '',
    'Write the same section behind several categories, and all their articles go there. A section that the paper does',
    'not have is made; write its name as readers shall see it. With nothing after the colon a category becomes a tag,',
    'and its articles go to another one of their categories. A category without a line keeps its own name.',
    'After # stand remarks: the name that readers saw, and how many articles there are.',
  ],
  fault: {
    missing: 'not there',
    outside: 'not of the old site',
    'too-large': 'over 20 MB, or too large a picture',
    'not-a-picture': 'no picture',
    broken: 'the file is damaged',
    private: 'its address leads into a private network',
    unreachable: 'the server does not answer',
    'no-source': 'no folder was given',
    'no-entry': 'not in the export',
  },
  loss: {
    'picture-missing': (address) =>
      `Pictures that did not come; a link to the old site stands there: ${address}.`,
    'picture-elsewhere': (address) => `Pictures of other sites, which became links: ${address}.`,
    'picture-undescribed': (address) => `Pictures without a description; write their alt: ${address}.`,
    shortcode: (name) => `Shortcodes that nobody knows here; their words stayed: ${name}.`,
    block: (name) => `Blocks that WordPress fills in, and that are not in the export: ${name}.`,
    element: (name) => `Left out: ${name}.`,
    frame: (address) => `Frames and players that became cards with a link: ${address}.`,
    formatting: (elements) => `Markdown has no such formatting; the words stayed: ${elements}.`,
    table: (what) => `The table was made simpler: ${what}.`,
    link: (address) => `The link leads nowhere here; its words stayed: ${address}.`,
    depth: (what) => `There were too many levels (${what}); the deepest are on one.`,
    encoding: (words) => `Letters had been encoded twice, and were mended: ${words}.`,
    unreadable: () => 'The HTML cannot be read; the words stayed, as plain paragraphs.',
    private: () => 'It was private in WordPress; it is a draft here.',
    password: () => 'It had a password in WordPress; it is a draft here.',
    pending: () => 'It waited for review in WordPress; it is a draft here.',
    status: (name) => `A plugin had given it the state “${name}”; it is a draft here.`,
    'to-come': (date) => `It was public before its date; here it waits for ${date}.`,
    'hidden-page': (path) => `The page was not public; its file ${path} is hidden from the site.`,
    trash: () => 'It was in the trash; it did not come.',
    type: (type) => `It is a “${type}”, and did not come. With --type ${type} it comes as an article.`,
    'no-words': () =>
      'It has no words in the export: it was empty, or a plugin or the theme keeps them elsewhere.',
    'no-title': () => 'It had no title; it got the words of its address.',
    'long-title': (title) => `The title had more than 300 characters and was cut: ${title}`,
    'long-description': () => 'The excerpt had more than 500 characters and was cut.',
    tag: (tag) => `No address can be made of the tag “${tag}”; it was left out.`,
    'no-category': (section) => `It was in no category; it is in the section ${section}.`,
    date: (date) => `It had no date that can be read; it got ${date}.`,
    address: (address) =>
      `Another page has the old address ${address}; whoever comes by it does not get here.`,
    thumbnail: (address) => `The featured picture did not come: ${address}.`,
    file: (address) => `Links to files, which stay at their old addresses: ${address}.`,
    'old-link': (address) => `Links to what did not come from the old site: ${address}.`,
    letters: () => 'Some signs cannot be read (�): the file is not in the encoding that it names.',
    'too-large': (path) => `The text has more than 2 MB; it is in ${path}, hidden from the site.`,
    edited: (path) => `The file was changed by hand after it was imported, and stays as it is: ${path}.`,
    deleted: (path) => `The file was deleted by hand after it was imported, and did not come back: ${path}.`,
    pings: (count) => `Pingbacks and trackbacks did not come: ${count}.`,
    'other-comments': (count) => `Comments of plugins did not come: ${count}.`,
    comments: (count) => `The comments did not come, because only articles have comments here: ${count}.`,
    check: (problem) => `The content check will say: line ${problem}`,
  },
  report: {
    headings: ['What', 'Came', 'Were there', 'Did not come'],
    rows: {
      articles: 'Articles',
      pages: 'Pages',
      comments: 'Comments',
      pictures: 'Pictures',
      authors: 'Authors',
      sections: 'Sections',
      addresses: 'Old addresses',
      pings: 'Pingbacks and trackbacks',
    },
    updated: (count) => `${count} files were brought up to date, because they had changed in WordPress.`,
    unnumbered: (count) => `${count} entries did not come over: they have no number, or that of another one.`,
    machinery: (type, count) =>
      `Did not come, because WordPress or a plugin keeps it for itself: ${type} (${count}).`,
    fields: (name, count) => `The plugin’s field “${name}” did not come (of ${count} posts).`,
    taxonomies: (name, count) =>
      `The taxonomy of a plugin or theme “${name}” did not come (in ${count} texts).`,
    stray: (bytes) =>
      `${bytes} letters were not in the encoding that the file names; they were read as Windows-1252.`,
    losses: (texts) => `What did not come over as it was, in ${texts} texts:`,
    site: (path, name, timeZone) =>
      `${path} was made for “${name}”, in the time zone ${timeZone}, by its dates. Look at it.`,
    sections: (names) => `New sections: ${names}.`,
    manySections: (count) =>
      `These are ${count} sections. To have fewer, import with --sections sections.txt: that makes a file to edit, and is used in the next run.`,
    sectionFile: (path, categories) =>
      `${path} was made, with a line for each of ${categories} categories. Nothing was imported: edit it, then say the same once more.`,
    sectionsLeft: (slugs) =>
      `No category goes to these sections any more; take those that are empty out of site.yaml: ${slugs}.`,
    noMedia:
      'No pictures were looked for: say where they are, with --media FOLDER or --media-from https://old-site.',
    dryRun: 'Dry run: nothing was written.',
    comments: {
      orphans: (count) => `${count} answers to comments that are nowhere start threads of their own.`,
      fault: {
        date: (count) => `${count} comments without a date that can be read got that of the one before.`,
        'no-name': (count) => `${count} comments without a name.`,
        'no-id': (count) => `${count} comments without a number, known again by page, name, date and text.`,
        'no-text': (count) => `${count} comments without words: only their place is kept.`,
        'long-text': (count) =>
          `${count} comments longer than the form takes came whole, up to a million characters each.`,
        'long-name': (count) => `${count} names of commenters longer than 80 characters were cut.`,
      },
    },
    next: 'Now: npm run content:check, and npm start to see the paper.',
  },
}
