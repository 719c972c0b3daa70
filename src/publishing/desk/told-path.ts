import { deskPath } from '../sign-in/desk-path.ts'
import { type Told, toldKeys } from './outcome-view.ts'

/** The page of the desk to go back to, which then tells what was done. Nothing leads out of the desk. */
export function toldPath(wanted: unknown, told: Told): string {
  const [path = '', query = ''] = deskPath(wanted).split('?')
  const parameters = new URLSearchParams(query)
  for (const key of toldKeys) parameters.delete(key)
  for (const [key, value] of Object.entries(told)) if (value !== undefined) parameters.set(key, value)
  const text = String(parameters)
  return text === '' ? path : `${path}?${text}`
}
