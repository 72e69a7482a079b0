import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Addresses that are nobody's in public (IANA's special-purpose registries): a webhook must not reach what is ours. */
const CLOSED_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

/** Of IPv6 only what is given out is open, less what leads on to an IPv4 address or is for documentation. */
const GIVEN_OUT_IPV6 = ['2000::', 3] as const
const CLOSED_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const closed = new BlockList()
for (const [network, bits] of CLOSED_IPV4) closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of CLOSED_IPV6) closed.addSubnet(network, bits, 'ipv6')
const givenOut = new BlockList()
givenOut.addSubnet(...GIVEN_OUT_IPV6, 'ipv6')

/** Whether an IP address is one of the public network. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4')
  return isIP(address) === 6 && givenOut.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/u, '$1')

/**
 * Whether a webhook may have this address, as far as it tells by itself: `https`, no password in it, no address of a
 * private network. `openHosts`: hosts that the configuration excepts, for a receiver beside the portal.
 */
export function mayBeAddress(text: string, openHosts: readonly string[]): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return false
  const host = hostOf(url)
  if (openHosts.includes(host)) return url.protocol === 'https:' || url.protocol === 'http:'
  return url.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host))
}

export interface Target {
  url: URL
  /** What the host's name stands for now: the connection goes there, and is not looked up a second time. */
  addresses: { address: string; family: number }[]
}

/** Where to connect to, or why not. One closed address among several is enough to refuse. */
export async function findTarget(
  text: string,
  openHosts: readonly string[],
): Promise<Target | 'address' | 'unknown_host'> {
  if (!mayBeAddress(text, openHosts)) return 'address'
  const url = new URL(text)
  const host = hostOf(url)
  try {
    const addresses = await lookup(host, { all: true })
    const isOpen = openHosts.includes(host) || addresses.every(({ address }) => isPublicAddress(address))
    return isOpen ? { url, addresses } : 'address'
  } catch {
    return 'unknown_host'
  }
}
