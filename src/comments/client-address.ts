import { BlockList, isIP, isIPv4 } from 'node:net'

type Request = { remoteAddress: string | undefined; forwardedFor: string | undefined }

/**
 * The address that a request came from. `X-Forwarded-For` is the client's own word, except for the entries that
 * our own proxies added at its end: the address is the one that the outermost of `trustedHops` proxies saw.
 */
export function clientAddress({ remoteAddress, forwardedFor }: Request, trustedHops: number): string {
  const direct = remoteAddress ?? ''
  if (trustedHops === 0) return direct
  const seen = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const address = withoutPort(seen[Math.max(0, seen.length - trustedHops)] ?? '')
  return isIP(address) ? address : direct
}

/** Some proxies write the port too: `192.0.2.1:8080`, `[2001:db8::1]:443` (RFC 7239, 6). */
function withoutPort(entry: string): string {
  const [, v6, v4] = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry) ?? []
  return v6 ?? v4 ?? entry
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an address is this machine's own, which no other machine can have. */
export function isLoopback(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

const mapped = new BlockList()
mapped.addSubnet('::ffff:0:0', 96, 'ipv6')

/**
 * What counts as one client: a whole IPv4 address, or the /64 of an IPv6 address, which is what a household
 * gets. An IPv4 address written as IPv6 is the IPv4 address.
 */
export function addressGroup(address: string): string {
  if (isIPv4(address) || isIP(address) === 0) return address
  const groups = expandedGroups(address)
  if (!mapped.check(address, 'ipv6')) return `${groups.slice(0, 4).join(':')}::/64`
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.')
}

/** The eight groups of an IPv6 address; the URL parser of the platform brings it into the short form of RFC 5952. */
function expandedGroups(address: string): string[] {
  const short = new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname.slice(1, -1)
  const [head = '', tail] = short.split('::')
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  if (tail === undefined) return first ?? []
  const missing = 8 - (first?.length ?? 0) - (last?.length ?? 0)
  return [...(first ?? []), ...Array<string>(missing).fill('0'), ...(last ?? [])]
}
