import { parentPort, workerData } from 'node:worker_threads'
import { batchChecker, type CheckJob } from './check-files.ts'

// A thread of `checkFiles`: paths come in, facts go out.
const check = batchChecker(workerData as CheckJob)
parentPort?.on('message', async (paths: string[]) => parentPort?.postMessage(await check(paths)))
