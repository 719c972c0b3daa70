import type { Text } from './text.ts'

const meant = (near: string | undefined, otherwise: string) => (near ? `Você quis dizer ${near}?` : otherwise)

/** What is told about a file only once it is held against the rest of the paper, or against good habits. */
export const advicePaperPtBr = {
  aliasOwn: 'Este já é o endereço do próprio texto. Apague este item.',
  aliasTwice: 'Este caminho está duas vezes na lista. Deixe só um.',
  aliasTaken: (path: string) =>
    `${path} já é um endereço do jornal, e ninguém chegaria aqui por ele. Apague este item ou escreva outro caminho.`,
  aliasQuery: (path: string) =>
    `${path} já é um endereço do jornal, e o que vem depois de ? não muda isso. Só valem /?p=…, /?page_id=…, /?attachment_id=…, /?cat=…, /?tag=…, /?author=… e /?m=….`,
  tagUnlisted: (name: string, near: string | undefined) =>
    `“${name}” não está na lista tags de site.yaml. ${meant(near && `“${near}”`, 'Use um da lista, ou acrescente este a ela.')}`,
  tagAlike: (name: string, near: string) =>
    `Só este texto tem o assunto “${name}”. Você quis dizer “${near}”?`,
  seriesPartTwice: (other: string) => `${other} já é esta parte da série. Escreva outro número.`,
  linkEmpty: 'Falta o endereço do link. Escreva, por exemplo, [texto](/articles/outro-texto).',
  linkBroken: (path: string, near: string | undefined) =>
    `${path} não existe neste jornal. ${meant(near, 'Confira o endereço, ou tire o link.')}`,
  linkRelative: (path: string, near: string | undefined) =>
    `${path} não começa com /. ${meant(near, 'Escreva o endereço inteiro, por exemplo /articles/outro-texto.')}`,
  linkToFile: (path: string, address: string) =>
    `Leitores não veem o arquivo ${path}. Escreva o endereço: ${address}.`,
  linkDraft: (path: string) =>
    `${path} é um rascunho, e leitores ainda não o veem. Publique-o ou tire o link.`,
  linkScheduled: (path: string) =>
    `${path} ainda não foi publicado, e até lá o link não leva a lugar nenhum. Espere, ou tire o link.`,
  linkExpired: (path: string) => `${path} já saiu do ar. Tire o link.`,
  anchorBroken: (anchor: string, near: string | undefined) =>
    `Não há #${anchor} nessa página. ${meant(near && `#${near}`, 'O endereço de um intertítulo é #s- e as palavras dele, como em #s-quem-viu.')}`,
  pageUnknown: (slug: string, near: string | undefined) =>
    `Não há o arquivo pages/${slug}.md. ${meant(near && `“${near}”`, 'Crie-o, ou tire este item.')}`,
  pictureNotShown:
    'Em biografias, imagens do texto não são mostradas. Tire a imagem; o retrato do autor vai no campo picture.',
  descriptionMissing:
    'Escreva uma descrição de 50 a 160 caracteres: ela aparece nas listas e nos buscadores.',
  descriptionShort: (length: number) =>
    `A descrição tem ${length} caracteres. Escreva de 50 a 160, para que os buscadores a usem.`,
  descriptionLong: (length: number) =>
    `A descrição tem ${length} caracteres, e os buscadores cortam depois de 160. Encurte-a.`,
  pictureNarrow: (src: string, width: number) =>
    `A imagem ${src} tem ${width} pixels de largura. A principal precisa de 1.200 ou mais, porque nada é ampliado.`,
  altFileName: 'Isto é um nome de arquivo. Diga o que a imagem mostra, para quem não a vê.',
  headingSkipped: (marks: string, expected: string) =>
    `Este intertítulo pula um nível: ${marks} vem depois de ${expected}. Use um # a menos.`,
  spelling: (word: string, near: string | undefined) =>
    `“${word}” não está no dicionário. ${meant(near && `“${near}”`, 'Corrija, ou acrescente a palavra a words.txt.')}`,
  linkedAway:
    'Este atalho leva para fora de content/ ou a lugar nenhum, e não é lido. Ponha aqui o próprio arquivo.',
  linkedFolder: 'Este atalho leva a uma pasta, e não é lido. Ponha aqui a própria pasta.',
  changedQuietly: (day: string) =>
    `O texto mudou em ${day}, mais de dois dias depois de publicado, e leitores não sabem. Acrescente updated: ou corrections:.`,
  lockFaulty:
    'Esta linha não diz nada. Escreva o endereço e o arquivo, como em “chuva articles/2026/03/chuva.md”, ou apague sinais de conflito (<<<<<<<, =======, >>>>>>>).',
  lockMoved: (slug: string, file: string, lines: string) =>
    `O texto que estava em /articles/${slug} agora tem outro endereço. Escreva em ${file}: ${lines}.`,
  lockLost: (slug: string) =>
    `Nenhum texto está mais em /articles/${slug}, que já foi publicado. Escreva aliases: [/articles/${slug}] no texto que ficou no lugar, ou, se saiu do ar de propósito, deixe nesta linha: ${slug} gone`,
  lockPathFaulty:
    'Esta linha não leva a lugar nenhum. Escreva o endereço antigo e um caminho deste jornal, como em “/sobre/equipe /equipe”, ou gone no lugar dele. /* vai no fim dos dois.',
  lockPathLost: (path: string, near: string | undefined) =>
    `Esta linha leva a ${path}, que não existe neste jornal. ${meant(near, 'Escreva o que há no lugar, ou gone.')}`,
} as const satisfies Record<string, Text>
