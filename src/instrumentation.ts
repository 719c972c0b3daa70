/** Pause before the next try, when the content cannot be read and never was; in milliseconds. */
const pause = 2000

/** Next calls this once, before the first request that a server takes. A failure must not stay for good. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startPublishing } = await import('./publishing/start-publishing.ts')
  const { wiredWithCatalog } = await import('./wiring.ts')
  const start = async (): Promise<void> => {
    try {
      startPublishing(await wiredWithCatalog())
    } catch (error) {
      process.stderr.write(`${String(error)}\n`)
      setTimeout(start, pause).unref()
    }
  }
  await start()
}
