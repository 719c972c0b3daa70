import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { cutOffSlowClients } from '../../src/publishing/operations/cut-off-slow-clients.ts'

test('a server has its limits before its first client has said anything', async () => {
  cutOffSlowClients()
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => void client.destroy())
  await new Promise((resolve) => server.once('connection', resolve))
  const { headersTimeout, requestTimeout, timeout } = server
  expect({ headersTimeout, requestTimeout, timeout }).toEqual({
    ...{ headersTimeout: 10_000, requestTimeout: 30_000, timeout: 60_000 },
  })
})
