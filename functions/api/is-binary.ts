import { defaultIsContentTypeBinary } from 'hono/aws-lambda'

/**
 * What leaves the function as bytes. A CSV does: read as a text on its way to the gateway it would lose the mark at its
 * start, by which Excel knows UTF-8.
 */
export const isBinary = (contentType: string): boolean =>
  contentType.startsWith('text/csv') || defaultIsContentTypeBinary(contentType)
