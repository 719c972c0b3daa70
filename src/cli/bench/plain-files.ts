import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type BenchServer, freePort } from './bench-server.ts'
import { isText, type Loaded } from './weigh-page.ts'

const nginx = '/usr/sbin/nginx'

/** Why no plain files can be served here; empty where they can. */
export const nginxMissing = existsSync(nginx) ? '' : `there is no ${nginx} (apt install nginx-light)`

/** Saves what a page has loaded to a folder, each file also compressed, and serves that folder by nginx. */
export async function startPlainFiles(files: readonly Loaded[]): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-plain-'))
  for (const file of files) save(join(folder, 'files'), file)
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, files))
  const options = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log'), '-g', 'daemon off;']
  const child = spawn(nginx, options, { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await answers(url)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whatever it says: that a port takes connections is all there is to wait for. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(url).catch(() => undefined)) return
    await wait(100)
  }
  throw new Error('nginx does not answer.')
}

function save(folder: string, file: Loaded): void {
  const path = join(folder, new URL(file.url).pathname)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, file.body)
  if (isText(file)) writeFileSync(`${path}.gz`, gzipSync(file.body, { level: 9 }))
}

/** One worker that logs nothing; a page has no ending that would tell its type. */
function configuration(folder: string, port: number, files: readonly Loaded[]): string {
  const types = files.map(
    ({ url, type }) => `location = ${new URL(url).pathname} { types {} default_type "${type}"; }`,
  )
  // Started by root, its worker would be somebody who may not look into the folder.
  const user = process.getuid?.() === 0 ? `user ${userInfo().username};` : ''
  return `${user}
worker_processes 1;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  sendfile on;
  charset utf-8;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  gzip on;
  gzip_static on;
  gzip_types text/css application/javascript image/svg+xml application/manifest+json;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    ${types.join('\n    ')}
  }
}
`
}
