import { distance } from 'fastest-levenshtein'
import type { Hunspell } from 'hunspell-asm'

/** Languages that there are dictionaries for. */
const languages: Record<string, () => Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>> = {
  pt: () => import('dictionary-pt'),
  en: () => import('dictionary-en'),
}

/** The Portuguese of Brazil and the English of the United States are what the dictionaries have. */
const spoken: Record<string, string> = { pt: 'pt', 'pt-br': 'pt', en: 'en', 'en-us': 'en' }

/** Opening one takes a third of a second, and keeps some 50 MB: each once for a process. */
const opened = new Map<string, Promise<Words>>()

type Words = { hunspell: Hunspell; known: Map<string, boolean> }

/** Which words there are in one language, and in the paper's own list. */
export class Dictionary {
  private constructor(
    private readonly words: Words,
    private readonly own: ReadonlySet<string>,
  ) {}

  /** @param lang as an article has it; there is none for a language that nobody has words of */
  static async open(lang: string, own: ReadonlySet<string>): Promise<Dictionary | undefined> {
    const language = spoken[lang.toLowerCase()]
    if (language === undefined) return undefined
    const words = opened.get(language) ?? openHunspell(language)
    opened.set(language, words)
    return new Dictionary(await words, own)
  }

  has(written: string): boolean {
    const { known } = this.words
    const before = known.get(written)
    const isKnown = before ?? this.looksRight(plain(written))
    if (before === undefined) known.set(written, isKnown)
    return isKnown || this.isOwn(plain(written))
  }

  /** What a word that is not there may have been meant to be. */
  nearest(written: string): string | undefined {
    const word = plain(written).toLowerCase()
    const candidates = this.words.hunspell.suggest(word).filter((candidate) => !candidate.includes(' '))
    const close = candidates.filter((candidate) => distance(word, candidate) <= (word.length > 6 ? 2 : 1))
    return close.find((candidate) => bare(candidate) === bare(word)) ?? close[0]
  }

  /** Whether two words differ in nothing but accents, or in the order of their letters. */
  static isSlip(word: string, meant: string): boolean {
    const [one, other] = [bare(plain(word)), bare(meant)]
    return one === other || (one.length > 4 && sorted(one) === sorted(other))
  }

  private isOwn(word: string): boolean {
    return (
      this.own.has(word.toLowerCase()) ||
      (word.includes('-') && word.split('-').every((part) => this.isOwn(part) || this.looksRight(part)))
    )
  }

  /** A word of several parts is right when each of them is: "verde-acinzentada", "fazê-lo", "dir-se-á". */
  private looksRight(word: string): boolean {
    const { hunspell } = this.words
    if (hunspell.spell(word)) return true
    const [first = '', ...rest] = word.split('-')
    if (rest.length === 0) return false
    if (rest.every((part) => pronoun.test(part)) && this.isVerb(first)) return true
    return [first, ...rest].every((part) => part.length < 2 || hunspell.spell(part))
  }

  /** Before a pronoun an infinitive loses its last letter and gets an accent: "fazer" is "fazê-lo". */
  private isVerb(stem: string): boolean {
    const { hunspell } = this.words
    const infinitives = ['r', 's', 'z', 'mos'].map((end) => bare(stem) + end)
    return [stem, `${stem}s`, ...infinitives].some((form) => hunspell.spell(form))
  }
}

/** Also what is left of a future tense around a pronoun: "dar-lhe-ia". */
const pronoun = /^(?:me|te|se|nos|vos|lhes?|[lnm]?[oa]s?|lh[oa]s?|á|ás|ão|ei|emos|eis|ia|ias|íamos|íeis|iam)$/

async function openHunspell(language: string): Promise<Words> {
  const load = languages[language]
  if (!load) throw new Error(`There is no dictionary for ${language}.`)
  const [factory, { default: files }] = await Promise.all([loadQuietly(), load()])
  const affFile = factory.mountBuffer(withoutGuesses(files.aff), `${language}.aff`)
  const dicFile = factory.mountBuffer(files.dic, `${language}.dic`)
  return { hunspell: factory.create(affFile, dicFile), known: new Map() }
}

/** Guesses that only sound alike take a quarter of a second a word. The option may not be there twice. */
function withoutGuesses(aff: Uint8Array): Uint8Array {
  const rest = new TextDecoder().decode(aff).replace(/^MAXNGRAMSUGS.*\n/m, '')
  return new TextEncoder().encode(`${rest}\nMAXNGRAMSUGS 0\n`)
}

/** It wants to end the process on any failure, which is for the command to decide. */
async function loadQuietly() {
  const { loadModule } = await import('hunspell-asm')
  const before = new Set(process.listeners('uncaughtException'))
  const factory = await loadModule()
  for (const listener of process.listeners('uncaughtException')) {
    if (!before.has(listener)) process.removeListener('uncaughtException', listener)
  }
  return factory
}

/** With the apostrophe and the hyphen that dictionaries have, and accents in one piece. */
function plain(word: string): string {
  return word.normalize('NFC').replace(/’/g, "'").replace(/‑/g, '-')
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function sorted(word: string): string {
  return [...word].sort().join('')
}
