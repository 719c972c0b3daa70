import { existsSync } from 'node:fs'
import { testDatabase } from '../builders/test-database.ts'

export const nginxProgram = '/usr/sbin/nginx'
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so'

/** Why nothing can be tested behind nginx here; `undefined` where it can. */
export const nginxMissing = [
  ...(existsSync(nginxProgram) ? [] : [`there is no ${nginxProgram} (apt install nginx-light)`]),
  ...(existsSync(brotliModule) ? [] : ['nginx has no brotli (apt install libnginx-mod-http-brotli-filter)']),
].join('; ')

export const postgresMissing = testDatabase
  ? ''
  : 'no PostgreSQL lets us in (set TEST_DATABASE_URL to one where schemas may be made)'

/** Why there can be no cluster here; empty where there can. */
export const clusterMissing = [nginxMissing, postgresMissing].filter(Boolean).join('; ')
