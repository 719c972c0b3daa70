import { aPaper, type Paper } from './a-paper.ts'
import { anArticleFile } from './an-article-file.ts'

/** Section, date and tags; headline; standfirst; body. The slug is the key. */
type Story = [about: string, headline: string, standfirst: string, body: string]

const portuguese: Record<string, Story> = {
  supercomputador: [
    'ciencia 2026-03-10 computação',
    'Universidade liga supercomputador para prever enchentes',
    'Máquina faz em minutos a conta que levava dias.',
    'O supercomputador ocupa uma sala inteira. Outros supercomputadores do país são mais velhos.',
  ],
  'ia-escola': [
    'ciencia 2026-02-01 inteligência-artificial',
    'Inteligência artificial chega à escola pública',
    'Professores aprendem a desconfiar das respostas.',
    'A secretaria comprou licenças. Uma professora de português escreveu as regras de uso.',
  ],
  'sao-paulo-metro': [
    'cidade 2026-01-15 transporte',
    'São Paulo amplia o metrô até a várzea',
    'Obra custa R$ 1.900 por metro de trilho, diz o governo.',
    'A linha passa sob o rio. Paulo, morador de São Mateus, duvida do prazo.',
  ],
  'paulo-sao': [
    'cidade 2025-05-01 perfis',
    'Paulo, um são entre doentes',
    'Enfermeiro conta trinta anos de plantão.',
    'Paulo diz que são muitas as histórias do hospital.',
  ],
  eleicoes: [
    'cidade 2026-03-01 eleições',
    'Eleições na associação de bairro têm três chapas',
    'Votação começa às 8h no coreto.',
    'Cada eleitor vota uma vez. A eleição anterior terminou empatada.',
  ],
  paes: [
    'cidade 2025-11-20 comida',
    'Padaria doa pães que sobram',
    'Todo fim de tarde sai um cesto para o abrigo.',
    'O pão do dia não fica para amanhã, e os cães do abrigo latem de longe.',
  ],
  animais: [
    'ciencia 2025-10-03 fauna',
    'Animais silvestres voltam ao parque',
    'Câmeras flagram uma jaguatirica.',
    'Um animal raro foi visto perto dos canais.',
  ],
  aneis: [
    'cultura 2025-09-09 joias',
    'Anéis de latão contam a história da ourivesaria',
    'Exposição reúne peças de papéis trocados.',
    'Cada anel tem um dono conhecido. Os papéis ficam numa caixa.',
  ],
  farois: [
    'cidade 2025-08-08 trânsito',
    'Faróis da avenida ganham tempo para pedestres',
    'Idosos pediam mais segundos.',
    'O farol da esquina era o pior. Em dias de sol não se via a luz.',
  ],
  jovens: [
    'cultura 2025-07-07 música',
    'Jovens montam orquestra em garagens',
    'Trens passam no meio do ensaio.',
    'Um jovem maestro rege de costas para a linha do trem.',
  ],
  flores: [
    'cidade 2025-06-06 feira',
    'Feira de flores muda de lugar',
    'Vendedoras reclamam da calçada.',
    'Cada flor leva o preço num cartão. As mulheres montam a barraca às cinco.',
  ],
  luzes: [
    'cidade 2025-06-01 iluminação',
    'Luzes da praça apagam às dez',
    'Juízes mandaram poupar energia.',
    'Um juiz atendeu ao pedido. Sem luz, a praça esvazia.',
  ],
  temperatura: [
    'ciencia 2026-02-20 clima',
    'Termômetro marca 38,6 graus e bate recorde',
    'Foi a tarde mais quente desde 1943.',
    'A estação mediu 38,6 °C às 15h. Em 2.500 medições não houve outra igual.',
  ],
  'guarda-chuva': [
    'cultura 2025-04-04 ofícios',
    'Último conserto de guarda-chuvas fecha as portas',
    'Artesão guardou as varetas.',
    'Quem tem um guarda-chuva quebrado agora joga fora. A chuva não mudou.',
  ],
  'ex-prefeito': [
    'cidade 2025-03-03 política',
    'Ex-prefeito vira guia de museu',
    'Ele mostra o gabinete onde trabalhou.',
    'O antigo prefeito recebe escolas. A vice-prefeita o visita.',
  ],
  'copo-dagua': [
    'cultura 2025-02-02 teatro',
    "Copo d'água, a peça, volta em cartaz",
    'Monólogo dura o tempo de um gole.',
    'A atriz bebe o copo em cena.',
  ],
  cinco: [
    'ciencia 2025-01-20 telefonia',
    'Rede 5G chega ao morro',
    'Sinal some quando venta.',
    'Antenas novas ficam ao lado da caixa-d’água. O e-mail da operadora não responde.',
  ],
  vacina: [
    'ciencia 2024-12-01 saúde',
    'Vacina contra a covid-19 muda de dose',
    'Posto abre aos sábados.',
    'A enfermeira Conceição Brandão explica o calendário.',
  ],
  conceicao: [
    'cidade 2024-11-11 obituário',
    'Conceição Brandão, enfermeira, 1931-2024',
    'Ela vacinou três gerações do bairro.',
    'Deixa filhos, netos e um caderno de endereços.',
  ],
  'agua-nova': [
    'cidade 2026-03-12 água',
    'Conta de água sobe em abril',
    'Reajuste é de 4%.',
    'A companhia diz que a água custa mais para tratar.',
  ],
  'agua-velha': [
    'cidade 2016-03-12 água',
    'Conta de água sobe em maio',
    'Reajuste é de 7%.',
    'A companhia diz que a água custa mais para tratar.',
  ],
  rio: [
    'ciencia 2026-03-05 água',
    'O rio que a cidade esqueceu',
    'Mapa antigo mostra o leito.',
    'Sob o asfalto corre água. A água aparece nos porões. O rio não tem placa.',
  ],
  biblioteca: [
    'cultura 2026-01-02 livros',
    'Biblioteca perdoa multas antigas',
    'Devolução pode ser feita pela janela.',
    'Quem tem livros atrasados pode devolver sem pagar. A bibliotecária agradece.',
  ],
  livro: [
    'cultura 2026-01-03 livros',
    'Livro',
    'Um objeto e seus usos.',
    'Há quem leia, há quem calce a mesa.',
  ],
  feira: [
    'cultura 2025-12-12 livros',
    'Livro usado ganha feira na estação',
    'Sebos dividem a plataforma.',
    'Cada livro custa uma passagem.',
  ],
  onibus: [
    'cidade 2026-02-14 transporte',
    'Ônibus elétricos começam a rodar sem cobrador',
    'Frota nova tem doze carros.',
    'O ônibus elétrico não faz barulho na ladeira.',
  ],
  pais: [
    'ciencia 2025-05-15 população',
    'País tem mais avós do que netos',
    'Censo mostra pirâmide invertida.',
    'Outros países já passaram por isso.',
  ],
  horta: [
    'cidade 2025-05-20 comida',
    'Horta comunitária divide a colheita',
    'Couve vai para quem regou.',
    'Veja [o calendário](https://exemplo.com/segredo-do-endereco) da horta. ![Canteiro de beterrabas](canteiro.png)',
  ],
  museu: [
    'cultura 2025-03-20 museus',
    'Museus abrem à noite',
    'Um museu terá visita com lanterna.',
    'A civilização no escuro: perfis civis e militares. Um perfil de gesso assusta.',
  ],
  difícil: [
    'cultura 2025-03-22 crônica',
    'Os dias difíceis',
    'Crônica sobre o fácil.',
    'Nada é difícil quando se tem tempo.',
  ],
}

const english: Record<string, Story> = {
  'plain-text': [
    'cultura 2026-02-10 writing',
    'The quiet case for plain text',
    'Files that outlive their programs.',
    'A newspaper kept as files can be read in fifty years. Stories age better than databases.',
  ],
  libraries: [
    'cultura 2025-10-10 libraries',
    'Libraries lend tools now',
    'Ladders, drills and a sewing machine.',
    'The library on the hill keeps a box of keys. Each library has its own rules.',
  ],
  cities: [
    'cidade 2025-09-10 planning',
    "A city's benches tell who is welcome",
    'Planners count the seats.',
    'Cities remove benches at night. Women wait standing.',
  ],
  wolves: [
    'ciencia 2025-08-10 wildlife',
    'Wolves return to the valley',
    'Farmers build better fences.',
    'One wolf crossed three rivers. Children drew it.',
  ],
  bees: [
    'ciencia 2025-07-10 wildlife',
    'Counting bees in back yards',
    'A census with sugar water.',
    'Stingless bees fly short distances. A bee was marked in blue.',
  ],
  churches: [
    'cultura 2025-06-10 heritage',
    'Churches open their bell towers',
    'The climb has 212 steps.',
    'One church has no bell left. Boxes of rope stand in the nave.',
  ],
  buses: [
    'cidade 2025-05-10 transit',
    'Night buses for night workers',
    'The 4.30 leaves full.',
    'A bus every forty minutes is a start, says the nurses’ union.',
  ],
  'open-source': [
    'ciencia 2025-04-10 software',
    'Open-source timetables beat the official app',
    'Volunteers fixed the data.',
    'The e-mail asked for permission. Nobody answered.',
  ],
  crisis: [
    'cidade 2025-03-10 housing',
    'A housing crisis in a town of empty houses',
    'Keys hang in the agency’s window.',
    'Crises have authors. This one has owners.',
  ],
  theatre: [
    'cultura 2025-02-10 theatre',
    'A play performed in the dark',
    'The audience brings its own chairs.',
    'The actors know the room by heart. Wives and husbands sit apart.',
  ],
}

export const searchDay = Date.UTC(2026, 2, 20, 12)

/** Forty short stories in two languages, in three sections, written for searching; those in English are by Ana Lima. */
export function aSearchablePaper(more: Record<string, string> = {}): Promise<Paper> {
  const files = [
    ...Object.entries(portuguese).map((entry) => fileOf(...entry, {})),
    ...Object.entries(english).map((entry) => fileOf(...entry, { lang: 'en', authors: '[ana-lima]' })),
  ]
  return aPaper({ 'site.yaml': site, ...Object.fromEntries(files), ...more })
}

function fileOf(slug: string, [about, headline, standfirst, body]: Story, more: Record<string, string>) {
  const [section = '', date = '', tag = ''] = about.split(' ')
  const front = {
    ...{ title: JSON.stringify(headline), description: JSON.stringify(standfirst), date, section },
    ...{ tags: `[${tag.replaceAll('-', ' ')}]`, slug: slug.normalize('NFD').replace(/\p{M}/gu, ''), ...more },
  }
  return [`articles/${front.slug}.md`, anArticleFile(front, `${body}\n`)]
}

const site = `name: Gazeta da Ladeira
locale: pt-BR
timeZone: America/Sao_Paulo
sections:
  - slug: cidade
    name: Cidade
  - slug: ciencia
    name: Ciência
  - slug: cultura
    name: Cultura
`
