import type { ImportTexts } from './texts.ts'

export const textsPtBr: ImportTexts = {
  untitled: 'Sem título',
  pictureOf: (title) => `Imagem do texto “${title}”`,
  fallbackSection: { slug: 'geral', name: 'Geral' },
  sectionFile: [
    'Para que seção do jornal vai cada categoria do site antigo: categoria: seção',
    '',
    'Escreva a mesma seção depois de várias categorias, e todos os textos delas vão para lá. Uma seção que o jornal não',
    'tem é criada; escreva o nome como os leitores devem ver. Sem nada depois dos dois-pontos, a categoria vira um tema',
    '(tag), e os textos dela vão para outra de suas categorias. Uma categoria sem linha fica com o próprio nome.',
    'Depois de # vêm observações: o nome que os leitores viam, e quantos textos são.',
  ],
  fault: {
    missing: 'não está lá',
    outside: 'não é do site antigo',
    'too-large': 'passa de 20 MB ou é grande demais',
    'not-a-picture': 'não é uma imagem',
    broken: 'o arquivo está danificado',
    private: 'o endereço leva a uma rede particular',
    unreachable: 'o servidor não respondeu',
    'no-source': 'nenhuma pasta foi dada',
    'no-entry': 'não está na exportação',
  },
  loss: {
    'picture-missing': (address) =>
      `Imagens que não vieram; no lugar há um link para o site antigo: ${address}.`,
    'picture-elsewhere': (address) => `Imagens de outros sites, que viraram links: ${address}.`,
    'picture-undescribed': (address) => `Imagens sem descrição; escreva o alt: ${address}.`,
    shortcode: (name) => `Shortcodes que não existem aqui; as palavras deles ficaram: ${name}.`,
    block: (name) => `Blocos que o WordPress monta e que não estão na exportação: ${name}.`,
    element: (name) => `Ficou de fora: ${name}.`,
    frame: (address) => `Quadros e tocadores que viraram cartões com link: ${address}.`,
    formatting: (elements) => `Esta formatação não existe em Markdown; as palavras ficaram: ${elements}.`,
    table: (what) => `A tabela foi simplificada: ${what}.`,
    link: (address) => `O link não leva a nada aqui; as palavras ficaram: ${address}.`,
    depth: (what) => `Havia níveis demais (${what}); os mais fundos ficaram no mesmo nível.`,
    encoding: (words) => `Havia letras codificadas duas vezes, corrigidas: ${words}.`,
    unreadable: () => 'O HTML não pôde ser lido; as palavras ficaram, em parágrafos simples.',
    private: () => 'Era privado no WordPress; aqui é um rascunho.',
    password: () => 'Era protegido por senha no WordPress; aqui é um rascunho.',
    pending: () => 'Esperava revisão no WordPress; aqui é um rascunho.',
    status: (name) => `Um plugin lhe dera o estado “${name}”; aqui é um rascunho.`,
    'to-come': (date) => `Era público antes da própria data; aqui espera por ${date}.`,
    'hidden-page': (path) => `A página não era pública; o arquivo ${path} está escondido do site.`,
    trash: () => 'Estava na lixeira; não veio.',
    type: (type) => `É do tipo “${type}”, e não veio. Com --type ${type}, vem como texto do jornal.`,
    'no-words': () =>
      'Não tem palavras na exportação: estava vazio, ou um plugin ou o tema as guarda em outro lugar.',
    'no-title': () => 'Não tinha título; recebeu as palavras do endereço.',
    'long-title': (title) => `O título passava de 300 caracteres e foi cortado: ${title}`,
    'long-description': () => 'O resumo passava de 500 caracteres e foi cortado.',
    tag: (tag) => `Da tag “${tag}” não se faz um endereço; ficou de fora.`,
    'no-category': (section) => `Não tinha categoria; ficou na seção ${section}.`,
    date: (date) => `Não tinha uma data que se leia; recebeu ${date}.`,
    address: (address) =>
      `O endereço antigo ${address} já é de outra página; quem vier por ele não chega aqui.`,
    thumbnail: (address) => `A imagem destacada não veio: ${address}.`,
    file: (address) => `Links para arquivos, que ficam nos endereços antigos: ${address}.`,
    'old-link': (address) => `Links para o que não veio do site antigo: ${address}.`,
    letters: () => 'Alguns sinais não puderam ser lidos (�): o arquivo não está na codificação que diz.',
    'too-large': (path) => `O texto passa de 2 MB; está em ${path}, escondido do site.`,
    edited: (path) => `O arquivo foi mudado à mão depois da importação e ficou como está: ${path}.`,
    deleted: (path) => `O arquivo foi apagado à mão depois da importação e não voltou: ${path}.`,
    pings: (count) => `Pingbacks e trackbacks não vieram: ${count}.`,
    'other-comments': (count) => `Comentários de plugins não vieram: ${count}.`,
    comments: (count) =>
      `Os comentários não vieram, porque aqui só textos do jornal têm comentários: ${count}.`,
    check: (problem) => `A verificação do conteúdo dirá: linha ${problem}`,
  },
  report: {
    headings: ['O que', 'Vieram', 'Já estavam', 'Não vieram'],
    rows: {
      articles: 'Textos',
      pages: 'Páginas',
      comments: 'Comentários',
      pictures: 'Imagens',
      authors: 'Autores',
      sections: 'Seções',
      addresses: 'Endereços antigos',
      pings: 'Pingbacks e trackbacks',
    },
    updated: (count) => `${count} arquivos foram atualizados, porque mudaram no WordPress.`,
    unnumbered: (count) => `${count} registros não vieram: estão sem número, ou com o número de outro.`,
    machinery: (type, count) => `Não veio, porque só servia ao WordPress ou a um plugin: ${type} (${count}).`,
    fields: (name, count) => `Não veio o campo de plugin “${name}” (em ${count} textos).`,
    taxonomies: (name, count) => `Não veio a taxonomia de plugin ou tema “${name}” (em ${count} textos).`,
    stray: (bytes) =>
      `${bytes} letras não estavam na codificação que o arquivo diz; foram lidas como Windows-1252.`,
    losses: (texts) => `O que não veio como era, em ${texts} textos:`,
    site: (path, name, timeZone) =>
      `${path} foi feito para “${name}”, no fuso ${timeZone}, deduzido das datas. Confira-o.`,
    sections: (names) => `Seções novas: ${names}.`,
    manySections: (count) =>
      `São ${count} seções. Para ter menos, importe com --sections secoes.txt: isso faz um arquivo para editar, que vale na vez seguinte.`,
    sectionFile: (path, categories) =>
      `${path} foi feito, com uma linha para cada uma das ${categories} categorias. Nada foi importado: edite o arquivo e dê o mesmo comando outra vez.`,
    sectionsLeft: (slugs) =>
      `Nenhuma categoria vai mais para estas seções; tire de site.yaml as que ficaram vazias: ${slugs}.`,
    noMedia:
      'Nenhuma imagem foi procurada: diga onde elas estão, com --media PASTA ou --media-from https://site-antigo.',
    dryRun: 'Ensaio: nada foi escrito.',
    comments: {
      orphans: (count) => `${count} respostas a comentários que não existem começam conversas próprias.`,
      fault: {
        date: (count) => `${count} comentários sem data que se leia receberam a do anterior.`,
        'no-name': (count) => `${count} comentários sem nome.`,
        'no-id': (count) => `${count} comentários sem número, reconhecidos por página, nome, data e texto.`,
        'no-text': (count) => `${count} comentários sem palavras: ficou o lugar.`,
        'long-text': (count) =>
          `${count} comentários mais longos que o formulário aceita; vieram inteiros, até um milhão de caracteres cada.`,
        'long-name': (count) =>
          `${count} nomes de comentaristas mais longos que 80 caracteres; foram cortados.`,
      },
    },
    next: 'Agora: npm run content:check, e npm start para ver o jornal.',
  },
}
