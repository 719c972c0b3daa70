/** Next calls this once, before the first request that a server takes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startPublishing } = await import('./publishing/start-publishing.ts')
  const { wiredWithCatalog } = await import('./wiring.ts')
  startPublishing(await wiredWithCatalog())
}
