/** What the doctor has to say of one thing; `todo` is what to do next. */
export type Finding = { level: 'ok' | 'warning' | 'error'; says: string; todo?: string }

export const ok = (says: string): Finding => ({ level: 'ok', says })
export const warning = (says: string, todo: string): Finding => ({ level: 'warning', says, todo })
export const error = (says: string, todo: string): Finding => ({ level: 'error', says, todo })
