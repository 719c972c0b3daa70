import { type StemmedLanguage, stem } from './stem.ts'

const portuguese =
  'a ao aos aquela aquelas aquele aqueles aquilo as ate com como da das de dela dele deles depois do dos e ela ' +
  'elas ele eles em entre era essa essas esse esses esta estao estas estava este estes eu foi foram ha havia ' +
  'isso isto ja la lhe mais mas me mesmo meu minha muito na nas nao nem no nos nossa nosso num numa o onde os ' +
  'ou para pela pelas pelo pelos por porque qual quando que quem sao se sem ser sera seu seus so sobre sua suas ' +
  'tambem tao tem tinha tudo um uma umas uns voce'

const english =
  'a about after all also an and any are as at be been but by can could did do does for from had has have he ' +
  'her him his how i if in into is it its me more my no not of on one or our out over she so some than that the ' +
  'their them then there these they this to up us was we were what when where which who why will with would you your'

/** Stems of words that nearly every text has, so that they tell nothing of what one is about. */
export const stopWords: Record<StemmedLanguage, ReadonlySet<string>> = {
  pt: new Set(portuguese.split(' ').map((word) => stem(word, 'pt'))),
  en: new Set(english.split(' ').map((word) => stem(word, 'en'))),
}
