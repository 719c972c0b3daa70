import { within } from '@testing-library/dom'
import { describe, expect, test } from 'vitest'
import { examineBody } from '../../../src/articles/check-body.ts'
import { renderMarkdown } from '../../../src/articles/render-markdown.ts'
import { messagesFor } from '../../../src/site/messages/messages-for.ts'
import { openHtml } from '../../builders/parse-html.ts'
import { surroundings } from '../../builders/surroundings.ts'
import { bodyOf } from './a-body-around.ts'
import { text } from './dedented-text.ts'

const footnotes = JSON.stringify([{ id: 'a1', content: 'Atas, p. 3.' }])

/** A post that was begun in the classic editor, and went on in the block editor. */
const post = text`
  O rio subiu <strong>duas vezes</strong> na <a href="https://gazeta.example/2013/05/a-seca/">ladeira</a>.

  [caption id="attachment_8" align="alignleft" width="300"]<img class="wp-image-8" src="https://gazeta.example/wp-content/uploads/ponte-300x200.jpg" alt="Ponte" /> A ponte &lt;velha&gt;[/caption]

  <!-- wp:heading -->
  <h2 class="wp-block-heading" id="antes"><strong>Antes</strong> da <span lang="en">storm</span></h2>
  <!-- /wp:heading -->

  <!-- wp:paragraph -->
  <p>Já havia chovido<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup>; <a href="#antes">acima</a>.</p>
  <!-- /wp:paragraph -->

  <!-- wp:list {"ordered":true} -->
  <ol class="wp-block-list"><!-- wp:list-item -->
  <li>a ponte</li>
  <!-- /wp:list-item -->

  <!-- wp:list-item -->
  <li>a praça</li>
  <!-- /wp:list-item --></ol>
  <!-- /wp:list -->

  <!-- wp:quote -->
  <blockquote class="wp-block-quote"><p>Não sobrou nada.</p><cite>Iracema Fontes</cite></blockquote>
  <!-- /wp:quote -->

  <!-- wp:table -->
  <figure class="wp-block-table"><table><thead><tr><th>Bairro</th><th>Casas</th></tr></thead><tbody><tr><td>Centro</td><td>12</td></tr></tbody></table></figure>
  <!-- /wp:table -->

  <!-- wp:details -->
  <details class="wp-block-details"><summary>Como *contamos*</summary><p>Casa a casa.</p></details>
  <!-- /wp:details -->

  <!-- wp:embed {"url":"https://www.youtube.com/watch?v=abcdefghijk&t=4","type":"video"} -->
  <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
  https://www.youtube.com/watch?v=abcdefghijk&amp;t=4
  </div><figcaption>A água</figcaption></figure>
  <!-- /wp:embed -->

  <!-- wp:separator -->
  <hr class="wp-block-separator"/>
  <!-- /wp:separator -->

  <!-- wp:code -->
  <pre class="wp-block-code"><code>a &lt; b</code></pre>
  <!-- /wp:code -->

  <!-- wp:footnotes /-->
`

describe('Readers of an old post get', async () => {
  const { markdown, losses } = await bodyOf(post, { footnotes })
  const messages = messagesFor('pt-BR', 'pt-BR')
  const picture = async () => ({ url: '/f/ponte.webp', width: 300, height: 200 }) as never
  const page = within(openHtml(await renderMarkdown(markdown, { messages, picture })))

  test('all of it, and editors nothing to mend', async () => {
    const around = { advice: surroundings.advice, offset: 0 }
    const { problems } = await examineBody('articles/2014/03/a-cheia.md', markdown, around)
    expect([losses, problems.filter(({ field }) => field !== 'image')]).toEqual([[], []])
  })

  test.each([
    ['link', 'ladeira', '/articles/a-seca'],
    ['link', 'acima', '#s-antes-da-storm'],
    ['link', 'A água', 'https://www.youtube.com/watch?v=abcdefghijk&t=4'],
  ])('a %s “%s”', (role, name, href) => {
    expect(page.getByRole(role, { name }).getAttribute('href')).toBe(href)
  })

  test('its heading, whose words are in their language', () => {
    const heading = page.getByRole('heading', { level: 2, name: 'Antes da storm' })
    expect(heading.querySelector('[lang=en]')?.textContent).toBe('storm')
  })

  test('its list, its rule and its code', () => {
    expect(page.getAllByRole('listitem').map(({ textContent }) => textContent?.trim())).toContain('a praça')
    expect(page.getByRole('separator')).toBeDefined()
    expect(page.getByText('a < b').tagName).toBe('CODE')
  })

  test('its picture with its caption', () => {
    expect(page.getByRole('img', { name: 'Ponte' })).toBeDefined()
    expect(page.getByText('A ponte <velha>').tagName).toBe('FIGCAPTION')
  })

  test('its quotation with who said it', () => {
    expect(page.getByRole('blockquote').textContent?.trim()).toBe('Não sobrou nada.')
    expect(page.getByText('Iracema Fontes').tagName).toBe('CITE')
  })

  test('its table by row and column', () => {
    expect(page.getByRole('columnheader', { name: 'Casas' })).toBeDefined()
    expect(page.getByRole('cell', { name: '12' })).toBeDefined()
  })

  test('its details as a note', () => {
    expect(page.getByRole('note', { name: 'Como *contamos*' }).textContent).toContain('Casa a casa.')
  })

  test('its footnote at the end', () => {
    expect(page.getByText(/Atas, p\. 3\./)).toBeDefined()
  })
})
