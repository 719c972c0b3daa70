import { type AnItem, anExport } from './an-export.ts'

const base = 'https://diario.example'

/** A picture of the old site's media library, as an item of the export. */
export function anAttachment(id: number, file: string, parent = 0, alt = ''): AnItem {
  const name = file.replace(/^.*\/|\.\w+$/g, '')
  return {
    ...{ id, type: 'attachment', status: 'inherit', title: name, name, parent },
    link: `${base}/${parent === 0 ? '' : '2019/05/chuva-no-vale/'}${name}/`,
    attachmentUrl: `${base}/wp-content/uploads/${file}`,
    fields: alt === '' ? {} : { _wp_attachment_image_alt: alt },
  }
}

/** A small paper with one of everything that comes over, and of most that does not. */
export const wholeExport = (): string =>
  anExport(
    [
      {
        id: 10,
        title: 'Chuva no vale: &#8220;o pior já passou&#8221;',
        name: 'chuva-no-vale',
        excerpt:
          'A ponte do centro reabre na segunda-feira, depois de três dias de chuva forte em toda a região.',
        body: `<!-- wp:paragraph -->
<p>Três dias de chuva, e a <a href="${base}/2019/05/ponte/">ponte</a> reabre.</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":20} -->
<figure class="wp-block-image"><img src="${base}/wp-content/uploads/2019/05/Rio-Cheio-300x200.jpg" alt="O rio cheio" class="wp-image-20"/><figcaption>O rio na quinta.</figcaption></figure>
<!-- /wp:image -->

<!-- wp:heading -->
<h2>O que muda</h2>
<!-- /wp:heading -->

<!-- wp:list --><ul><li>ônibus</li><li>escolas</li></ul><!-- /wp:list -->`,
        isSticky: true,
        modified: '2019-05-10 08:00:00',
        modifiedUtc: '2019-05-10 11:00:00',
        filings: [
          ['category', 'cidade', 'Cidade'],
          ['category', 'clima', 'Clima'],
          ['post_tag', 'chuvas', 'Chuvas'],
          ['post_tag', 'arte-cultura', 'Arte &amp; Cultura'],
        ],
        fields: { _thumbnail_id: '20', _wp_old_slug: 'temporal-no-vale', nota_interna: 'x' },
        comments: [
          { id: 1, text: 'Aqui na rua *tudo* bem.\n\nE aí?' },
          { id: 2, parent: 1, text: 'Aqui <strong>não</strong>.', author: 'João &amp; Zé' },
          { id: 3, approved: '0', text: 'Espera' },
          { id: 4, approved: 'spam', text: 'Compre' },
          { id: 5, approved: 'trash', text: 'Ofensa' },
          { id: 6, type: 'pingback', author: 'Outro site', text: '[...] chuva [...]' },
        ],
      },
      {
        id: 11,
        title: 'Ponte',
        name: 'ponte',
        body: 'Um parágrafo.\n\nOutro, com\nquebra.\n\n[gallery ids="20,21"]\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\n[mapa_do_vale cor="azul"]\n\n<u>fim</u>',
        commentStatus: 'closed',
        filings: [['category', 'clima', 'Clima']],
        creator: 'ze',
      },
      {
        id: 12,
        title: 'Rascunho',
        status: 'draft',
        name: '',
        link: `${base}/?p=12`,
        utc: '0000-00-00 00:00:00',
      },
      {
        id: 13,
        title: 'Futuro',
        status: 'future',
        name: 'futuro',
        link: `${base}/?p=13`,
        date: '2099-01-02 10:00:00',
        utc: '2099-01-02 13:00:00',
      },
      { id: 14, title: 'Particular', status: 'private', name: 'particular' },
      { id: 15, title: 'Com senha', password: 'segredo', name: 'com-senha' },
      {
        id: 16,
        title: 'Lixo',
        status: 'trash',
        name: 'lixo__trashed',
        link: `${base}/2019/05/lixo__trashed/`,
      },
      {
        id: 17,
        title: 'Ponte',
        name: 'ponte',
        link: `${base}/clima/ponte/`,
        date: '2019-06-09 14:30:00',
        utc: '2019-06-09 17:30:00',
      },
      {
        id: 30,
        type: 'page',
        title: 'Quem somos',
        name: 'quem-somos',
        link: `${base}/quem-somos/`,
        filings: [],
        body: '<p>Nós.</p>',
        comments: [{ id: 7 }],
      },
      {
        id: 31,
        type: 'page',
        title: 'Equipe',
        name: 'equipe',
        link: `${base}/quem-somos/equipe/`,
        parent: 30,
        filings: [],
      },
      { id: 32, type: 'evento', title: 'Feira', name: 'feira', link: `${base}/evento/feira/`, filings: [] },
      { id: 33, type: 'nav_menu_item', title: 'Menu', name: 'menu' },
      anAttachment(20, '2019/05/Rio-Cheio.jpg', 10, 'O rio acima da ponte'),
      anAttachment(21, '2019/05/sumiu.jpg', 10),
    ],
    {
      authors: [
        ['ana', 'Ana Lima'],
        ['ze', 'Zé Prado'],
      ],
      categories: [
        [3, 'cidade', 'Cidade'],
        [4, 'clima', 'Clima', 'cidade'],
      ],
    },
  )
