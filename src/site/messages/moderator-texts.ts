import type { Locale } from '../../domain/site.ts'
import type { SameTexts, Text } from './text.ts'

const ptBr = {
  noName: 'Diga um nome só, entre aspas se tiver espaço: "Ana Prado". Até 80 caracteres.',
  nameTaken: (name: string) => `Já existe ${name}. Para uma senha nova: npm run moderator:reset -- "${name}"`,
  unknown: (name: string, near: string | undefined) =>
    `Não há ninguém com o nome ${name}.${near === undefined ? '' : ` Seria ${near}?`}`,
  firstPassword: (name: string, role: string) =>
    `Senha inicial de ${name} (${role}), na linha abaixo. Ela não aparece de novo. Ao entrar, troque-a por uma sua.`,
  address: (url: string) => `Para entrar: ${url}`,
  wouldAdd: (name: string, role: string) => `Nada foi gravado. Entraria ${name} (${role}).`,
  wouldDisable: (name: string) => `Nada foi gravado. ${name} perderia o acesso.`,
  wouldReset: (name: string) => `Nada foi gravado. ${name} ganharia outra senha inicial.`,
  disabled: (name: string) => `${name} não entra mais, e suas sessões foram encerradas.`,
  lastAdmin: (name: string) =>
    `Nada foi gravado: ${name} é a única pessoa da administração. Antes, dê esse papel a mais alguém: npm run moderator:add -- "Beatriz Lima" --role admin`,
  nobody: 'Ainda não há ninguém. Comece por: npm run moderator:add -- "Ana Prado" --role admin',
  isDisabled: 'sem acesso',
  hasFirstPassword: 'ainda com a senha inicial',
  hasTwoFactor: 'duas etapas',
  roleModerator: 'moderação',
  roleAdmin: 'administração',
} as const satisfies Record<string, Text>

/** What the commands that mind moderators say, in the language of the site. */
export type ModeratorTexts = SameTexts<typeof ptBr>

const en: ModeratorTexts = {
  noName: 'Give one name, in quotation marks if it has a blank: "Ana Prado". At most 80 characters.',
  nameTaken: (name) => `There is ${name} already. For another password: npm run moderator:reset -- "${name}"`,
  unknown: (name, near) =>
    `Nobody has the name ${name}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  firstPassword: (name, role) =>
    `First password of ${name} (${role}), on the line below. It is not shown again. Change it after signing in.`,
  address: (url) => `To sign in: ${url}`,
  wouldAdd: (name, role) => `Nothing was written. ${name} (${role}) would be added.`,
  wouldDisable: (name) => `Nothing was written. ${name} would be shut out.`,
  wouldReset: (name) => `Nothing was written. ${name} would get another first password.`,
  disabled: (name) => `${name} cannot sign in any more, and all sessions have ended.`,
  lastAdmin: (name) =>
    `Nothing was written: ${name} is the only administrator. Add another one first: npm run moderator:add -- "Beatriz Lima" --role admin`,
  nobody: 'There is nobody yet. Begin with: npm run moderator:add -- "Ana Prado" --role admin',
  isDisabled: 'shut out',
  hasFirstPassword: 'still with the first password',
  hasTwoFactor: 'two-factor',
  roleModerator: 'moderator',
  roleAdmin: 'admin',
}

const byLocale: Record<Locale, ModeratorTexts> = { 'pt-BR': ptBr, en }

export function moderatorTexts(locale: Locale): ModeratorTexts {
  return byLocale[locale]
}
