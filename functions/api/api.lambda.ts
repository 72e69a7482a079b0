import { handle } from 'hono/aws-lambda'
import { isBinary } from './is-binary.ts'
import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { createApp } from './app.ts'

/**
 * Everything under `/api`, behind API Gateway (HTTP API, payload 2.0). The event's `requestContext` goes along as the
 * app's bindings: its `timeEpoch` is the instant at which the request was received.
 */
export const handler = handle(createApp(createDeps(readConfig(process.env))), {
  isContentTypeBinary: isBinary,
})
