import type { Surroundings } from '../../src/articles/front-matter-schema.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'

/** A Portuguese paper with two sections and one author. */
export const surroundings: Surroundings = {
  advice: adviceFor('pt-BR'),
  locale: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  sections: ['cidade', 'ciencia'],
  authors: ['ana-lima'],
}
