import { crc32 } from 'node:zlib'

/** A file of an archive: its path in it, and its bytes as they come. */
export interface ZipFile {
  path: string
  bytes: AsyncIterable<Uint8Array>
}

/** ZIP64 everywhere, so that neither an archive over 4 GB nor one of 65,536 files needs another form. */
const VERSION = 45
/** Sizes follow the bytes (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const STORED = 0
const NOT_HERE = 0xffffffff
// 1980-01-01, the format's first day: the archive of the same papers is the same to the bit.
const DATE = 0x0021

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

interface Entry {
  name: Buffer
  crc: number
  size: number
  offset: number
}

/** Header before the bytes of a file; its extra field says that sizes have eight bytes. */
const localHeader = (name: Buffer) =>
  Buffer.concat([
    u32(0x04034b50),
    ...[VERSION, FLAGS, STORED, 0, DATE].map(u16),
    u32(0),
    u32(NOT_HERE),
    u32(NOT_HERE),
    u16(name.length),
    u16(20),
    name,
    u16(1),
    u16(16),
    u64(0),
    u64(0),
  ])

const descriptor = ({ crc, size }: Entry) => Buffer.concat([u32(0x08074b50), u32(crc), u64(size), u64(size)])

const centralHeader = ({ name, crc, size, offset }: Entry) =>
  Buffer.concat([
    u32(0x02014b50),
    ...[VERSION, VERSION, FLAGS, STORED, 0, DATE].map(u16),
    u32(crc),
    u32(NOT_HERE),
    u32(NOT_HERE),
    u16(name.length),
    u16(28),
    ...[0, 0, 0].map(u16),
    u32(0),
    u32(NOT_HERE),
    name,
    u16(1),
    u16(24),
    u64(size),
    u64(size),
    u64(offset),
  ])

/** End of the archive: the ZIP64 record, where it stands, and the old record that points to it. */
const end = (count: number, start: number, size: number) =>
  Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(VERSION),
    u16(VERSION),
    u32(0),
    u32(0),
    u64(count),
    u64(count),
    u64(size),
    u64(start),
    u32(0x07064b50),
    u32(0),
    u64(start + size),
    u32(1),
    u32(0x06054b50),
    ...[0, 0, 0xffff, 0xffff].map(u16),
    u32(NOT_HERE),
    u32(NOT_HERE),
    u16(0),
  ])

/**
 * Writes files into a ZIP archive as they come, one after the other and uncompressed (papers are compressed already).
 * Holds a few bytes for each file and nothing of its content, so memory stays flat at any size.
 */
export async function* writeZip(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  let at = 0
  const passed = (bytes: Uint8Array) => {
    at += bytes.length
    return bytes
  }
  for await (const { path, bytes } of files) {
    const entry: Entry = { name: Buffer.from(path, 'utf8'), crc: 0, size: 0, offset: at }
    yield passed(localHeader(entry.name))
    for await (const chunk of bytes) {
      entry.crc = crc32(chunk, entry.crc)
      entry.size += chunk.length
      yield passed(chunk)
    }
    yield passed(descriptor(entry))
    entries.push(entry)
  }
  const start = at
  for (const entry of entries) yield passed(centralHeader(entry))
  yield end(entries.length, start, at - start)
}
