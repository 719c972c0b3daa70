/** The colours of the paper itself in the light and in the dark, as in `src/ui/styles/tokens.css`. */
export const schemeColors = { light: '#fffdf9', dark: '#17171a' } as const
