import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { createCrc64 } from './crc64.ts'

export const CHECKSUM_ALGORITHMS = ['CRC32', 'CRC64NVME', 'SHA1', 'SHA256'] as const

export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number]

/** Takes bytes, gives their checksum as bytes. */
export interface Hasher {
  update(bytes: Uint8Array): void
  digest(): Buffer
}

const DIGEST_BYTES: Readonly<Record<ChecksumAlgorithm, number>> = {
  CRC32: 4,
  CRC64NVME: 8,
  SHA1: 20,
  SHA256: 32,
}

export function createHasher(algorithm: ChecksumAlgorithm): Hasher {
  switch (algorithm) {
    case 'CRC32':
      return createCrc32()
    case 'CRC64NVME':
      return createCrc64()
    case 'SHA1':
    case 'SHA256':
      return createHash(algorithm.toLowerCase())
  }
}

/** The algorithm's name, whatever its case; `undefined` if S3 here does not know it. */
export function checksumAlgorithm(name: string): ChecksumAlgorithm | undefined {
  return CHECKSUM_ALGORITHMS.find((known) => known === name.toUpperCase())
}

/** The header that carries this checksum, such as `x-amz-checksum-sha256`. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`
}

/** True if the text is base64 of as many bytes as the algorithm gives. */
export function isChecksumText(algorithm: ChecksumAlgorithm, text: string): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === DIGEST_BYTES[algorithm] && bytes.toString('base64') === text
}

function createCrc32(): Hasher {
  let value = 0
  return {
    update: (bytes) => void (value = crc32(bytes, value)),
    digest: () => {
      const result = Buffer.alloc(4)
      result.writeUInt32BE(value)
      return result
    },
  }
}
