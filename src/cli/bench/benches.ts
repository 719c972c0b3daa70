import { buildBench } from './bench-build.ts'
import { commentsBench } from './bench-comments.ts'
import { commentsPageBench } from './bench-comments-page.ts'
import { importBench } from './bench-import.ts'
import { madeUpBench } from './bench-made-up.ts'
import { memoryBench } from './bench-memory.ts'
import { publishBench } from './bench-publish.ts'
import { searchBench } from './bench-search.ts'
import { serveBench } from './bench-serve.ts'
import { weightBench } from './bench-weight.ts'
import type { Bench } from './report.ts'

/** Everything that `npm run bench` measures, by name. */
export const benches: Readonly<Record<string, Bench>> = {
  build: buildBench,
  publish: publishBench,
  serve: serveBench,
  search: searchBench,
  memory: memoryBench,
  weight: weightBench,
  comments: commentsBench,
  'comments-page': commentsPageBench,
  import: importBench,
  'made-up': madeUpBench,
}
