import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { eventually } from '../server/test-server.ts'
import { brotliModule, nginxProgram } from './what-is-missing.ts'

export type TestNginx = { url: string; errors(): string; stop(): Promise<void> }

type Options = { port: number; instances: readonly string[] }

/** Runs Debian's nginx with deploy/nginx.conf before these instances; only addresses and folders are other ones. */
export async function startNginx({ port, instances }: Options): Promise<TestNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-nginx-'))
  const shipped = shippedConf({ port, instances, cache: join(folder, 'cache') })
  writeFileSync(join(folder, 'prelo.conf'), shipped)
  writeFileSync(join(folder, 'nginx.conf'), frame(folder))
  const errors = join(folder, 'error.log')
  const program = ['-c', join(folder, 'nginx.conf'), '-e', errors, '-g', 'daemon off;']
  const child = spawn(nginxProgram, program, { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await eventually(() => takesConnections(port))
  return {
    url: `http://127.0.0.1:${port}`,
    errors: () => readFileSync(errors, 'utf8'),
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The file that is shipped; throws when it has no place for what a test has to put in. */
function shippedConf({ port, instances, cache }: Options & { cache: string }): string {
  const changes: [string, string][] = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['/var/cache/nginx/prelo', cache],
    ...instances.map((url, i): [string, string] => [`app${i + 1}:3000`, new URL(url).host]),
  ]
  return changes.reduce(
    (text, [shipped, own]) => {
      if (text.split(shipped).length !== 2)
        throw new Error(`deploy/nginx.conf does not have one "${shipped}".`)
      return text.replace(shipped, own)
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  )
}

/** What Debian has around the files of /etc/nginx/conf.d, with all that is written in one folder. */
function frame(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    load_module ${brotliModule};
    ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
    worker_processes 2;
    pid ${folder}/nginx.pid;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n')}
      include ${folder}/prelo.conf;
    }`
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy())
  })
}
