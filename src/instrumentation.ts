/** Pause before the next try, when the content cannot be read and never was; in milliseconds. */
const pause = 2000

/** Next calls this once, before the first request that a server takes. A failure must not stay for good. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServing } = await import('./publishing/operations/start-serving.ts')
  const { startPublishing } = await import('./publishing/start-publishing.ts')
  const { wired, wiredWithCatalog } = await import('./wiring.ts')
  const { log } = await import('./config/log.ts')
  startServing(wired().env, process.env.NODE_ENV === 'development')
  const start = async (): Promise<void> => {
    try {
      startPublishing(await wiredWithCatalog({ isSynced: process.env.PRELO_SYNCED === 'yes' }))
    } catch (error) {
      log.error({ fault: error }, 'The content cannot be read')
      setTimeout(start, pause).unref()
    }
  }
  await start()
}
