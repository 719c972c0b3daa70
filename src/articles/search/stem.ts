import { remembering } from './remembering.ts'

/** The languages whose endings we know; texts in any other are treated as Portuguese. */
export const stemmedLanguages = ['pt', 'en'] as const
export type StemmedLanguage = (typeof stemmedLanguages)[number]

/** @param lang language of a text (BCP 47) */
export function stemmedLanguage(lang: string): StemmedLanguage {
  return /^en\b/i.test(lang) ? 'en' : 'pt'
}

/**
 * What a folded word has in common with its plural and, in longer adjectives and trades, with its feminine:
 * "eleições" and "eleição", "professoras" and "professor", "cities" and "city". It is light on purpose: verbs
 * and diminutives stay apart. The result need not be a word of the language; it only meets its like.
 */
export function stem(word: string, language: StemmedLanguage): string {
  if (word.length < 3 || /\d/.test(word)) return word
  return stemmers[language](word)
}

const stemmers = { pt: remembering(portuguese), en: remembering(english) } satisfies Record<
  StemmedLanguage,
  unknown
>

const portugueseExceptions = new Map(
  Object.entries({
    ...{ mes: 'mes', meses: 'mes', gas: 'gas', gases: 'gas', deus: 'deus', deuses: 'deus', males: 'mal' },
    ...{ pais: 'pais', mais: 'mais', demais: 'demais', jamais: 'jamais', cais: 'cais', sais: 'sal' },
    ...{ maes: 'mae', paes: 'pao', caes: 'cao', caos: 'caos', tres: 'tres', gols: 'gol' },
    ...{ dois: 'dois', pois: 'pois', depois: 'depois', herois: 'heroi', bois: 'boi', sois: 'sol' },
    ...{ seis: 'seis', dezesseis: 'dezesseis', reis: 'rei', leis: 'lei', uteis: 'util', inuteis: 'inutil' },
    ...{ faceis: 'facil', dificeis: 'dificil', fosseis: 'fossil', frageis: 'fragil', ageis: 'agil' },
    ...{ repteis: 'reptil', projeteis: 'projetil', debeis: 'debil', ferteis: 'fertil', texteis: 'textil' },
    ...{ portateis: 'portatil', versateis: 'versatil' },
  }),
)

/** Plurals in -is of words in -il; others in -is only lose their s ("táxis"). */
const pluralOfIl =
  /(?<=civ|host|perf|fuz|fun|barr|gent|infant|juven|febr|cant|sut|vir|serv|sen|mercant|estudant|quadr)is$/

const portuguesePlurals: Rules = [
  [/(?<=..)(?:oes|aes|aos)$/, 'ao'],
  [/(?<=..)ais$/, 'al'],
  [/(?<=..)eis$/, 'el'],
  [/(?<=..)ois$/, 'ol'],
  [/(?<=..)uis$/, 'ul'],
  [pluralOfIl, 'il'],
  [/(?<=..)ns$/, 'm'],
]

/** Feminine endings after so many letters that "partida" does not become "partido". */
const portugueseFeminines: Rules = [
  [/(?<=...[dts])ora$/, 'or'],
  [/(?<=...)osa$/, 'oso'],
  [/(?<=...)iva$/, 'ivo'],
  [/(?<=....)ada$/, 'ado'],
  [/(?<=....)ica$/, 'ico'],
  [/(?<=....)esa$/, 'es'],
  [/(?<=....)eira$/, 'eiro'],
  [/(?<=.....)ida$/, 'ido'],
]

function portuguese(word: string): string {
  const known = portugueseExceptions.get(word) ?? replaced(word, portuguesePlurals)
  if (known !== undefined) return known
  const singular = withoutS(word)
  return withoutEndings(replaced(singular, portugueseFeminines) ?? singular)
}

const englishExceptions = new Map(
  Object.entries({
    ...{ men: 'man', women: 'woman', children: 'child', feet: 'foot', teeth: 'tooth', mice: 'mouse' },
    ...{ wives: 'wife', knives: 'knife', lives: 'life', halves: 'half', wolves: 'wolf', shelves: 'shelf' },
    ...{ leaves: 'leaf', loaves: 'loaf', thieves: 'thief', crises: 'crisis', analyses: 'analysis' },
    ...{ gases: 'gas', buses: 'bus', viruses: 'virus', campuses: 'campus', boxes: 'box', ashes: 'ash' },
  }),
)

/** They end like plurals and are none. */
const englishSingular = /[iu]s$|^(?:gas|news|does|goes|species|series)$/

function english(word: string): string {
  const singular = englishExceptions.get(word) ?? word
  return englishSingular.test(singular)
    ? singular
    : withoutEndings(withoutS(singular)).replace(/(?<=..)y$/, 'i')
}

type Rules = readonly (readonly [ending: RegExp, instead: string])[]

function replaced(word: string, rules: Rules): string | undefined {
  const rule = rules.find(([ending]) => ending.test(word))
  return rule && word.replace(...rule)
}

/** "casas" and "casa", but not "class" and "clas". */
function withoutS(word: string): string {
  return /..[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/**
 * "flores" has lost its s by now and "flor" had none, so both, and "torre", end without an e. What is left may
 * end like a plural again: "inglês" has lost its s, so "ingleses" has to lose both.
 */
function withoutEndings(word: string): string {
  const bare = word.length > 4 || /[rz]e$/.test(word) ? word.replace(/(?<=..[^e])e$/, '') : word
  const rest = bare.length > 4 ? withoutS(bare) : bare
  return rest === word ? word : withoutEndings(rest)
}
