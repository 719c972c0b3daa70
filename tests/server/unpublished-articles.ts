import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSecret } from '../../src/config/secret.ts'
import { previewPath } from '../../src/publishing/preview-link.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { eventually, type TestServer } from './test-server.ts'

/** Slugs of articles that are not public, each for a reason of its own. */
export const unpublished = {
  draft: 'rascunho-da-praca',
  scheduled: 'eclipse-de-3000',
  over: 'xarope-vencido',
}

/** A word of each article's headline, and one of its text, that nothing else in the paper has. */
export const secretWords = [
  'Zepelim',
  'ornitorrinco',
  'Trimilenar',
  'quimioluminescente',
  'Xaropada',
  'girassolarium',
]

const folder = 'articles/2026/11'

const files = {
  [unpublished.draft]: anArticleFile(
    {
      title: 'Zepelim pousa na praça',
      description: 'Um zepelim na praça do bairro.',
      date: '2026-11-20',
      draft: 'true',
      authors: '[marina-falcao]',
      tags: '[transparência, zepelinismo]',
      series: '{ id: rio-da-ladeira, part: 9 }',
      image: '{ src: liquens-no-tronco.webp, alt: Um tronco com líquens }',
      corrections: '[{ date: 2026-11-21, text: O zepelim era um ornitorrinco. }]',
    },
    'O ornitorrinco acenou da janela.\n\n![Um guichê](guiche-com-etiqueta.webp)\n',
  ),
  [unpublished.scheduled]: anArticleFile(
    { title: 'Trimilenar do eclipse', date: '3000-01-02', section: 'ciencia', lang: 'en' },
    'O céu ficou quimioluminescente.\n',
  ),
  [unpublished.over]: anArticleFile(
    { title: 'Xaropada gratuita', date: '2026-10-01', expires: '2026-10-02T18:30' },
    'Quem trouxe um girassolarium ganhou.\n',
  ),
}

/** Puts the three among the articles of a running server, and waits until it has read them. */
export async function addUnpublished(server: TestServer): Promise<void> {
  for (const [slug, text] of Object.entries(files)) writeUnpublished(server, slug, text)
  for (const slug of Object.values(unpublished))
    await eventually(async () => (await fetch(server.url + previewLink(server, slug))).status === 200)
}

export function writeUnpublished({ contentDir }: TestServer, slug: string, text: string): void {
  writeFileSync(join(contentDir, folder, `${slug}.md`), text)
}

/** The text of one of them, with a change. */
export function fileOf(slug: string): string {
  return files[slug] ?? ''
}

/** A link to a preview as the command prints it, without the origin; it works for a minute unless told otherwise. */
export function previewLink({ dataDir }: TestServer, slug: string, seconds = 60): string {
  return previewPath(loadSecret(undefined, dataDir), slug, Math.floor(Date.now() / 1000) + seconds)
}
