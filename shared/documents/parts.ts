/** A file from this size on goes in parts: a lost line then costs one part and not the whole. Bytes. */
const IN_PARTS_FROM = 16 * 1024 * 1024

/** Bytes of every part but the last. S3 takes none under 5 MB; a phone on a thin line sends this in a minute or two. */
export const PART_SIZE = 8 * 1024 * 1024

/** Parts of the largest file. */
export const MOST_PARTS = 25

/** Whether a file of this size (bytes) goes in parts. */
export const goesInParts = (size: number): boolean => size >= IN_PARTS_FROM

/** Parts of a file: number (from 1), where it begins and where it ends, in bytes. */
export const partsOf = (size: number): { number: number; start: number; end: number }[] =>
  Array.from({ length: Math.ceil(size / PART_SIZE) }, (_, index) => ({
    number: index + 1,
    start: index * PART_SIZE,
    end: Math.min(size, (index + 1) * PART_SIZE),
  }))
