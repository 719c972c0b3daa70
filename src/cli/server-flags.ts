/**
 * What Node is told about memory when it serves. By itself V8 lets garbage pile up until the heap has grown by half and
 * more, and takes that memory for good: 700 MB after some thousand page views, of which 110 are in use. With these it
 * is 320 (docs/performance.md). `deploy/Dockerfile` has the same.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=16', '--heap-growing-percent=15']
