const above: Record<string, string> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ', o: 'º', a: 'ª', º: 'º', ª: 'ª' },
}
const below: Record<string, string> = {
  ...{ 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋' },
}

/** "m<sup>2</sup>" as "m²", "1<sup>o</sup>" as "1º"; `undefined` where a letter has no such form. */
export function lettersOfScript(text: string, script: 'sub' | 'sup'): string | undefined {
  const forms = script === 'sup' ? above : below
  const letters = [...text.trim()].map((letter) => (Object.hasOwn(forms, letter) ? forms[letter] : undefined))
  return letters.length > 0 && letters.every((letter) => letter !== undefined) ? letters.join('') : undefined
}
