import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** A keyed hash of `text` for one purpose: the same text hashed for another purpose looks unrelated. */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', keyFor(secret, purpose)).update(text).digest('base64url')
}

/** Compares without telling, by the time it takes, how much of a token was right. */
export function sameToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Encrypts a short text (AES-256-GCM): `iv.tag.ciphertext` in base64url. */
export function seal(secret: string, purpose: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
}

/** The text that `seal` was given. @throws Error when it was sealed with another secret, or altered */
export function unseal(secret: string, purpose: string, sealed: string): string {
  const [iv, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (!(iv && tag && text)) throw new Error('This is not a sealed text.')
  const options = { authTagLength: 16 }
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), iv, options).setAuthTag(tag)
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}

/** Keys by secret and purpose: there are few of both, and each comment needs several. */
const keys = new Map<string, Map<string, Buffer>>()

function keyFor(secret: string, purpose: string): Buffer {
  const ofSecret = keys.get(secret) ?? new Map<string, Buffer>()
  const key = ofSecret.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, 'prelo', purpose, 32))
  keys.set(secret, ofSecret.set(purpose, key))
  return key
}
