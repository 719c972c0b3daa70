import type { Wired } from '../wiring.ts'
import { digest } from './page-version.ts'

/** A text for machines, such as a feed, that can tell its version without being made. */
export type MachineDocument = {
  /** Stands for all that the text says; of one address, another text has another version. */
  version: string
  /** The newest change of what it says. */
  changed: Date
  /** Without the character set, which is UTF-8. */
  mediaType: string
  headers?: Record<string, string>
  text(): Promise<string>
}

/** Raise it when what documents say of the same content changes, so that clients fetch them again. */
const documentFormat = '1'

/** Stands for everything that comes from `content/` and the deployment, at an instant in milliseconds. */
export function contentVersion({ catalog, env }: Wired, at: number): string {
  return digest([documentFormat, env.SITE_URL, catalog.settingsVersion(), catalog.contentVersion(at)])
}
