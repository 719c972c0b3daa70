import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BenchServer, freePort } from './bench-server.ts'

const program = '/usr/sbin/nginx'
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so'

/** Why there can be no nginx here; empty where it can. */
export const nginxMissing = [program, brotli].every(existsSync)
  ? ''
  : 'nginx with brotli is not there (apt install nginx-light libnginx-mod-http-brotli-filter)'

/** Runs Debian's nginx on a port of its own. @param http what stands in the block of that name, for that port */
export async function startNginx(http: (port: number, folder: string) => string): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, http(port, folder)))
  const options = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log'), '-g', 'daemon off;']
  const child = spawn(program, options, { stdio: 'inherit' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
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

/** The nginx of deploy/, before one instance. */
export function startFront(instance: string): Promise<BenchServer> {
  return startNginx((port, folder) => {
    const others = /^ *server app[23]:3000.*\n/gm
    return readFileSync('deploy/nginx.conf', 'utf8')
      .replace(others, '')
      .replace('app1:3000', new URL(instance).host)
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('/var/cache/nginx/prelo', join(folder, 'cache'))
  })
}

function configuration(folder: string, http: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  // Started by root, its workers would be somebody who may not look into the folder.
  return `load_module ${brotli};
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes auto;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  ${temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  ${http}
}
`
}

/** Whatever it says: that a port takes connections is all there is to wait for. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(url).catch(() => undefined)) return
    await wait(100)
  }
  throw new Error('nginx does not answer.')
}
