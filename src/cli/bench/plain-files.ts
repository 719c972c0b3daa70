import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchServer } from './bench-server.ts'
import { startNginx } from './start-nginx.ts'

/** A file as it came over the network, its coding undone. */
export type PlainFile = { url: string; type: string; body: Buffer }

const types = 'text/css application/javascript image/svg+xml application/manifest+json'

/** Saves files to a folder, each text also compressed, and serves that folder by nginx under the same paths. */
export async function startPlainFiles(files: readonly PlainFile[]): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-plain-'))
  for (const file of files) save(folder, file)
  // A page has no ending that would tell its type.
  const places = files.map(
    ({ url, type }) => `location = ${new URL(url).pathname} { types {} default_type "${type}"; }`,
  )
  const server = await startNginx(
    (port) => `charset utf-8;
  gzip on;
  gzip_static on;
  gzip_types ${types};
  server { listen 127.0.0.1:${port}; root ${folder}; ${places.join('\n    ')} }`,
  )
  return {
    url: server.url,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function save(folder: string, { url, type, body }: PlainFile): void {
  const path = join(folder, new URL(url).pathname)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, body)
  if (/text|javascript|json|svg/.test(type)) writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }))
}
