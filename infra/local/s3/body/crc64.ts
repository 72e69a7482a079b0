/**
 * CRC-64/NVME (NVM Express NVM Command Set, 64b CRC Guard; the checksum that S3 calls CRC64NVME): polynomial
 * ad93d23594c93659, reflected, all ones before and after. Two 32-bit halves, because BigInt is fifty times slower.
 */
const POLYNOMIAL_HIGH = 0x9a6c9329
const POLYNOMIAL_LOW = 0xac4bc9b5

const HIGH = new Uint32Array(256)
const LOW = new Uint32Array(256)
for (let byte = 0; byte < 256; byte += 1) {
  let [high, low] = [0, byte]
  for (let bit = 0; bit < 8; bit += 1) {
    const carry = low & 1
    low = (low >>> 1) | ((high & 1) << 31)
    high >>>= 1
    if (carry === 1) {
      high ^= POLYNOMIAL_HIGH
      low ^= POLYNOMIAL_LOW
    }
  }
  HIGH[byte] = high
  LOW[byte] = low
}

export interface Crc64 {
  update(bytes: Uint8Array): void
  /** Eight bytes, most significant first. */
  digest(): Buffer
}

export function createCrc64(): Crc64 {
  let [high, low] = [0xffffffff, 0xffffffff]
  return {
    update(bytes) {
      for (const byte of bytes) {
        const index = (low ^ byte) & 0xff
        low = ((low >>> 8) | (high << 24)) ^ (LOW[index] ?? 0)
        high = (high >>> 8) ^ (HIGH[index] ?? 0)
      }
    },
    digest() {
      const result = Buffer.alloc(8)
      result.writeUInt32BE(~high >>> 0, 0)
      result.writeUInt32BE(~low >>> 0, 4)
      return result
    },
  }
}
