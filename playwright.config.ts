import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3123)
/** The paper's data and content, for the server and for tests that do to them what commands would. */
process.env.E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'prelo-e2e-'))

/** Debian's: without the browser's own windows, which nobody sees here, in half the time; else the whole of it. */
const debianChromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) =>
  existsSync(path),
)

/** Real pages in a real browser: Debian's Chromium where it is installed, else Playwright's own. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalTeardown: './tests/e2e/drop-schema.ts',
  // Side by side, on two cores: what waits for the one leaves the other time.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'pt-BR',
    // It would answer in place of what a test puts in the way; offline.spec.ts lets it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(debianChromium && { executablePath: debianChromium }),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    },
  },
  webServer: {
    command: 'node --import tsx tests/e2e/serve.ts',
    url: `http://127.0.0.1:${port}/icon.svg`,
    env: { PORT: String(port), TRUSTED_PROXY_HOPS: '1' },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
