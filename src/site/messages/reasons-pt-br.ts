import type { FindingReason } from '../../domain/finding-reasons.ts'

/** Why a comment was held, for moderators. A detail, where there is one, follows after a colon. */
export const reasonsPtBr = {
  'trap-filled': 'Preencheu o campo que pessoas não veem',
  'banned-name': 'O nome está banido',
  'banned-email': 'O e-mail está banido',
  'banned-address': 'O endereço de rede está banido',
  'banned-word': 'Tem uma palavra banida',
  'reserved-name': 'O nome é reservado à redação',
  'too-tall': 'Tem linhas demais',
  'too-many-links': 'Tem links demais',
  'held-word': 'Tem uma palavra que espera revisão',
  'many-in-an-hour': 'Muitos comentários da mesma origem em uma hora',
  'repeated-text': 'Quem escreveu já enviou o mesmo texto nas últimas 24 horas',
  burst: 'O mesmo texto veio de muitas origens em dez minutos',
  'hold-all': 'O jornal lê todos os comentários antes de publicar',
  'first-timer': 'Primeiro comentário desta pessoa',
  'article-review': 'Neste texto, todos os comentários esperam revisão',
  'service-held': 'Um serviço externo pediu revisão',
  'service-spam': 'Um serviço externo considera spam',
  'check-unavailable': 'Não foi possível consultar um serviço externo',
} as const satisfies Record<FindingReason, string>
