import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Loaded into a server that is measured: SIGUSR2 makes it collect its garbage. V8 does that by itself only when the heap
 * has grown to a multiple of what is in use, so that memory as it is tells where in that saw it was looked at.
 */
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
process.on('SIGUSR2', () => {
  collect()
  collect()
})
