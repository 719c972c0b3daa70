/** Where the store of a release is kept whose newest migration was `version`: see `keep-store.ts`. */
export function storeFile(version: string): string {
  return `tests/comments/stores/${version}.sql`
}
