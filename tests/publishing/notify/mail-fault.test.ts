import { expect, test } from 'vitest'
import { mailFault } from '../../../src/publishing/notify/mail-fault.ts'

test.each([
  [
    'nobody there',
    { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <a@b.co> unknown' },
    'address',
  ],
  ['nobody there, said briefly', { command: 'RCPT TO', responseCode: 550, response: '550 No' }, 'address'],
  ['a closed mailbox', { command: 'RCPT TO', responseCode: 550, response: '550 5.2.1 Disabled' }, 'address'],
  ['a full mailbox', { command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 Full' }, 'server'],
  ['no relaying', { command: 'RCPT TO', responseCode: 554, response: '554 5.7.1 Denied' }, 'server'],
  ['a greylist', { command: 'RCPT TO', responseCode: 450, response: '450 4.2.0 Greylisted' }, 'server'],
  ['a wrong password', { command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 No' }, 'server'],
  [
    'a sender that is not taken',
    { command: 'MAIL FROM', responseCode: 550, response: '550 5.1.8' },
    'server',
  ],
  ['a letter that is not taken', { command: 'DATA', responseCode: 554, response: '554 5.6.0' }, 'letter'],
  ['a letter that is not taken now', { command: 'DATA', responseCode: 451, response: '451' }, 'server'],
  ['an address that cannot be written', { command: 'API', code: 'EENVELOPE' }, 'letter'],
  ['no connection', { command: 'CONN', code: 'ECONNREFUSED' }, 'server'],
  ['anything else', new Error('a@b.co'), 'server'],
  ['nothing at all', undefined, 'server'],
])('%s is read', (_what, error, kind) => {
  const { kind: read, fault } = mailFault(error)
  expect(read).toBe(kind)
  expect(fault).toMatch(/^[\w .]+$/)
})

test('the fault says all that is known, without an address', () => {
  const error = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <a@b.co>' }
  expect(mailFault(error).fault).toBe('EENVELOPE RCPT TO 550 5.1.1')
})
