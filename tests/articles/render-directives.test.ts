import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/articles/render-markdown.ts'
import { messagesFor } from '../../src/site/messages/messages-for.ts'
import { parseHtml } from '../builders/parse-html.ts'

const render = async (body: string, lang = 'pt-BR') => {
  const messages = messagesFor(lang, 'pt-BR')
  return (await renderMarkdown(body, { messages, picture: async () => undefined })).replaceAll('\n', '')
}

describe('a note', () => {
  test('is a box with its title as its name', async () => {
    expect(await render(':::note[Como foi *feito*]\nContamos.\n\n- um\n:::\n')).toBe(
      '<aside class="note" role="note" aria-labelledby="note-title-1">' +
        '<p id="note-title-1"><strong>Como foi <em>feito</em></strong></p>' +
        '<p>Contamos.</p><ul><li>um</li></ul></aside>',
    )
  })

  test.each([
    ['pt-BR', 'Nota'],
    ['en', 'Note'],
  ])('without a title is named in %s', async (lang, name) => {
    expect(await render(':::note\nx\n:::', lang)).toBe(
      `<aside class="note" role="note" aria-label="${name}"><p>x</p></aside>`,
    )
  })

  test('does not share its id with the next one', async () => {
    const { body } = parseHtml(await render(':::note[Um]\na\n:::\n\n:::note[Dois]\nb\n:::\n'))
    const notes = [...body.querySelectorAll('aside')]
    const names = notes.map((note) => body.querySelector(`#${note.getAttribute('aria-labelledby')}`))
    expect(names.map((name) => name?.textContent)).toEqual(['Um', 'Dois'])
  })
})

describe('a pull quote', () => {
  test('that repeats the text is for the eye alone, and has nothing to stop at', async () => {
    const html = await render(
      '“Um [dia](/dia) de\nágua”, diz ela.\n\n:::pullquote[Eva Reis]\nUm [dia](/dia) de água\n:::\n',
    )
    expect(html).toContain(
      '<figure class="pullquote" aria-hidden="true"><blockquote><p>Um dia de água</p></blockquote>' +
        '<figcaption><cite>Eva Reis</cite></figcaption></figure>',
    )
  })

  test('whose words are nowhere else is for everybody', async () => {
    expect(await render('Choveu.\n\n:::pullquote\nUm [dia](/dia).\n:::\n')).toContain(
      '<figure class="pullquote"><blockquote><p>Um <a href="/dia">dia</a>.</p></blockquote></figure>',
    )
  })
})

describe('a quotation', () => {
  const credited =
    '<figure class="quotation"><blockquote><p>Chuva.</p></blockquote><figcaption>— <cite>Eva, 84</cite></figcaption></figure>'

  test.each([
    '> Chuva.\n>\n> — Eva, 84',
    '> Chuva.\n> – Eva, 84',
    '> Chuva.\\\n> — Eva, 84',
    '> Chuva.\n> -- Eva, 84',
  ])('says in its caption who said it: %j', async (body) => {
    expect(await render(body)).toBe(credited)
  })

  test('may name a work and its address', async () => {
    expect(await render('> Chuva.\n>\n> — Eva, em [*Cartas*](/cartas)')).toContain(
      '<figcaption>— <cite>Eva, em <a href="/cartas"><em>Cartas</em></a></cite></figcaption>',
    )
  })

  test.each([
    '> Chuva.',
    '> — Quem é?',
    '> — Quem é?\n>\n> — Sou eu.',
    '> — Quem é?\n> — Sou eu.',
    '> Chuva — muita — caiu.',
    '> Um\n> guarda-chuva.',
  ])('that is a dialogue, or has no credit, stays as it is: %j', async (body) => {
    expect(await render(body)).not.toContain('<figure')
  })
})

describe('an embed', () => {
  test('of a known provider is a card with a link, which knows its frame', async () => {
    expect(await render('::embed[Da estreia.]{url="https://youtu.be/aqz-KE-bpKQ" title="O coelho"}')).toBe(
      '<figure class="embed" data-frame="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ" data-shape="video" ' +
        'data-load="Carregar aqui (conecta você a YouTube)"><a href="https://youtu.be/aqz-KE-bpKQ">O coelho</a>' +
        '<figcaption>Da estreia.<small>YouTube</small></figcaption></figure>',
    )
  })

  test('of anybody else is a card with a link', async () => {
    expect(await render('::embed{url="https://www.example.com/a?b=1&c=2" title="Mapa"}')).toBe(
      '<figure class="embed"><a href="https://www.example.com/a?b=1&#x26;c=2">Mapa</a>' +
        '<figcaption><small>example.com</small></figcaption></figure>',
    )
  })

  test.each([
    '::embed{title="Mapa"}',
    '::embed{url="javascript:alert(1)" title="Mapa"}',
    '::embed{url="x" title="Mapa"}',
  ])('without an address is its title: %j', async (body) => {
    expect(await render(body)).toBe('<p>Mapa</p>')
  })
})

describe('foreign words', () => {
  test.each([
    ['Um :lang[feed]{en}.', '<p>Um <span lang="en">feed</span>.</p>'],
    ['Um :lang[feed]{lang=en}.', '<p>Um <span lang="en">feed</span>.</p>'],
    ['Um :lang[feed]{lang="en-GB"}.', '<p>Um <span lang="en-GB">feed</span>.</p>'],
    ['Um :lang[en]{feed}.', '<p>Um <span lang="en">feed</span>.</p>'],
    [':lang[fr]{C’est la vie!}', '<p><span lang="fr">C’est la vie!</span></p>'],
    [':lang[hub]{en} e :lang[en]{hub}', '<p><span lang="en">hub</span> e <span lang="en">hub</span></p>'],
    ['*:lang[en]{feed}*', '<p><em><span lang="en">feed</span></em></p>'],
    ['[um :lang[en]{feed}](/x)', '<p><a href="/x">um <span lang="en">feed</span></a></p>'],
  ])('say in which language they are: %j', async (body, html) => {
    expect(await render(body)).toBe(html)
  })

  test.each([
    'placar:dois',
    '12:30',
    ':smile:',
    ':lang',
    ':lang[feed]',
    'nota:abbr[x]{y}',
    ':lang[feed]{xx}',
    '`:lang[en]{a}`',
  ])('are not seen in %j', async (body) => {
    const { body: page } = parseHtml(await render(body))
    expect(page.textContent).toBe(body.replaceAll('`', ''))
    expect(page.querySelector('[lang]')).toBeNull()
  })
})
