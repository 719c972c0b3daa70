/**
 * What Node is told about memory when it serves. By itself V8 lets garbage pile up until the heap has grown by half and
 * more, and takes that memory for good: 500 MB after a thousand page views, of which 90 are in use. With these it is
 * 280, for a tenth more time of each answer (docs/performance.md). `deploy/Dockerfile` has the same.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=8', '--heap-growing-percent=15']
