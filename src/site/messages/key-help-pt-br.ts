/**
 * What each key of the files in `content/` is for, shown to editors beside it while they type. A key within a
 * group is written with a dot.
 */
export const keyHelpPtBr = {
  article: {
    title: 'O título, até 300 caracteres. Com dois-pontos dentro, ponha entre aspas.',
    description:
      'Uma ou duas frases, que aparecem nas listas e nos buscadores: de 50 a 160 caracteres ficam inteiras.',
    date: 'Quando sai: 2026-11-23, ou com a hora, 2026-11-23T07:30, no fuso do jornal se não houver outro (-03:00). No futuro: aparece nessa hora.',
    updated: 'Quando o texto mudou pela última vez. Feeds e buscadores se guiam por isto.',
    expires: 'A partir deste momento, deixa de aparecer.',
    section: 'A editoria: o slug de uma das que estão em site.yaml.',
    authors: 'Quem assina: nomes dos arquivos de content/authors/, sem .md. Sem isto, assina a redação.',
    tags: 'Assuntos, como se escrevem: [chuvas, espaço público].',
    image: 'A imagem principal.',
    'image.src': 'O arquivo da imagem, que fica na mesma pasta do texto.',
    'image.alt': 'O que precisa saber quem não vê a imagem.',
    'image.caption': 'A legenda.',
    'image.credit':
      'O crédito; com dois-pontos dentro, entre aspas: "Foto: Marina Falcão/Gazeta da Ladeira".',
    'image.license': 'A licença da imagem, quando é de outra pessoa.',
    draft: 'true: rascunho, que não aparece em lugar nenhum.',
    featured: 'true: o mais novo dos destacados é a manchete da capa, se home.yaml não disser outra.',
    lang: 'O idioma do texto, como en; a página passa a falar esse idioma. Sem isto, o do jornal.',
    slug: 'O endereço, quando não deve ser o nome do arquivo.',
    id: 'Aquilo a que os comentários se prendem. Se mudar o slug, ponha aqui o antigo.',
    aliases: 'Endereços antigos que levam a este texto, como /2021/03/chuva.',
    corrections: 'Erratas, mostradas abaixo do texto.',
    'corrections.date': 'Quando foi corrigido.',
    'corrections.text': 'O que estava errado e o que é certo.',
    comments:
      'open: abertos. review: cada um espera por revisão. closed: aparecem, mas não entram novos. off: sem comentários. Sem esta chave: como no resto do jornal.',
    canonical: 'O endereço do original, quando o texto saiu primeiro em outro lugar.',
    series: 'A série de que o texto é uma parte.',
    'series.id': 'O nome da série, o mesmo em todas as partes; o título dela pode ficar em site.yaml.',
    'series.part': 'Que parte é esta: 1, 2, 3…',
  },
  author: {
    name: 'O nome, como deve ser lido.',
    role: 'O que faz no jornal: Repórter de cidade.',
    picture: 'O retrato: o arquivo, ao lado deste, quadrado e com 500 pixels de largura ou mais.',
    'picture.src': 'O arquivo do retrato, ao lado deste.',
    'picture.alt': 'O que há no retrato, quando “Retrato de …” não basta.',
    links: 'Páginas da própria pessoa em outros sites, com https://.',
    fediverse: 'O nome no fediverso, entre aspas: "@ana@jornal.example".',
  },
  page: {
    title: 'O título da página.',
    description: 'Uma ou duas frases para os buscadores.',
  },
  home: {
    lead: 'A manchete: o nome do arquivo do texto, sem a pasta e sem .md. Sem isto, o mais novo com featured: true.',
    blocks:
      'Os blocos da capa, de cima para baixo. Cada um tem exatamente um destes: section, tag, latest, mostCommented.',
    'blocks.title': 'O que aparece acima do bloco; sem isto, o nome da editoria ou do assunto.',
    'blocks.section': 'Textos de uma editoria de site.yaml.',
    'blocks.tag': 'Textos sobre um assunto.',
    'blocks.latest': 'Quantos dos textos mais recentes.',
    'blocks.mostCommented': 'Quantos dos mais comentados dos últimos 30 dias.',
    'blocks.articles': 'Com section ou tag: os textos que vêm primeiro, pelos nomes dos arquivos.',
    'blocks.count':
      'Com section ou tag: quantos textos ao todo; sem isto, 4, ou tantos quantos foram escolhidos.',
  },
  site: {
    name: 'O nome do jornal.',
    tagline: 'A frase que vem abaixo do nome.',
    description: 'Uma ou duas frases sobre o jornal, para os buscadores.',
    locale: 'O idioma do jornal: pt-BR ou en.',
    timeZone: 'O fuso horário do jornal, como America/Sao_Paulo.',
    sections: 'As editorias, na ordem do menu.',
    'sections.slug': 'O endereço da editoria, que os textos usam em section.',
    'sections.name': 'O nome, como deve ser lido.',
    'sections.description': 'Uma frase sobre a editoria.',
    tags: 'Os assuntos que os textos podem usar. Sem esta lista, qualquer um.',
    series: 'Títulos das séries.',
    'series.id': 'O id que os textos da série usam.',
    'series.title': 'O título, como deve ser lido.',
    footer: 'Páginas de content/pages/ que aparecem no rodapé, pelos nomes dos arquivos.',
    masthead: 'A página que diz quem faz o jornal; os buscadores são avisados dela.',
    comments: 'Que comentários são publicados, esperam por revisão ou são recusados.',
    'comments.hold':
      'Que comentários esperam por revisão. suspicious: os que levantam suspeita. first-timers: também os de quem ainda não teve nenhum publicado. all: todos.',
    'comments.closeAfterDays':
      'Dias depois da data em que um texto deixa de receber comentários; sem esta chave, nunca. O “comments” do próprio texto vale mais.',
    'comments.perMinute': 'Comentários aceitos de um mesmo endereço em um minuto.',
    'comments.perArticlePerMinute':
      'Comentários aceitos em um mesmo texto em um minuto, de todos os endereços; sem esta chave, quantos vierem.',
    'comments.maxLinks': 'Um comentário com mais links do que isto espera por revisão.',
    'comments.heldWords': 'Palavras e expressões que fazem um comentário esperar por revisão.',
    'comments.reservedNames': 'Nomes que leitores não podem usar, além do nome do jornal e dos autores.',
  },
} as const satisfies Record<string, Record<string, string>>
