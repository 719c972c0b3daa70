import { describe, expect, test } from 'vitest'
import { articleTemplate } from '../../src/articles/article-template.ts'
import { parseArticle } from '../../src/articles/parse-article.ts'
import { newArticleTexts } from '../../src/site/messages/new-article-texts.ts'
import { surroundings } from '../builders/surroundings.ts'

function template(title: string, locale: 'pt-BR' | 'en' = 'pt-BR'): string {
  const article = {
    title,
    slug: 'chuva',
    date: '2026-11-24T11:31-03:00',
    section: 'cidade',
    authors: ['ana-lima'],
  }
  return articleTemplate(article, newArticleTexts(locale))
}

describe('the file of a new article', () => {
  test('has the keys that an editor needs, and a line that is not text', () => {
    expect(template('Chuva no centro').split('\n')).toEqual([
      '---',
      'title: Chuva no centro',
      'description: # uma ou duas frases, para as listas e os buscadores',
      'date: 2026-11-24T11:31-03:00',
      'section: cidade',
      'authors: [ana-lima] # nomes dos arquivos de content/authors/; vazio: redação',
      'tags: [] # assuntos, por exemplo [chuvas, espaço público]',
      'draft: true # apague esta linha para publicar',
      '# A imagem fica na mesma pasta. Para usá-la, apague o sinal # e o espaço das quatro linhas:',
      '# image:',
      '#   src: chuva.jpg',
      '#   alt: # o que precisa saber quem não vê a imagem',
      '#   credit:',
      '---',
      '',
      '<!-- Escreva aqui. Esta linha não aparece no site. -->',
      '',
    ])
  })

  test('speaks English to an English paper', () => {
    expect(template('Rain', 'en')).toContain('draft: true # delete this line to publish\n')
  })

  test.each([
    ...[
      'Microsoft: OpenAI',
      'Ele disse "não" e \'talvez\'',
      '# 1',
      'Vaga # 2',
      '@ana chega',
      '- lista',
      '* três',
      'x:',
    ],
    ...[
      '123',
      '1.10',
      'true',
      'no',
      'null',
      '~',
      '12:30',
      '2026-11-24',
      '🎉',
      '[a]',
      '{b}',
      '&c',
      '!d',
      '%e',
      '`f`',
    ],
    ...['---', '| g', '> h', '\\', 'não "é"\\n', `${'palavra '.repeat(36)}última`],
  ])('keeps the headline %j as it is', (title) => {
    const parsed = parseArticle('articles/chuva.md', template(title), surroundings)
    expect(parsed).toMatchObject({
      ok: true,
      value: { article: { title, draft: true, authors: ['ana-lima'] } },
    })
  })
})
