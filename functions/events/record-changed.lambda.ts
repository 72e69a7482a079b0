import { SESv2Client } from '@aws-sdk/client-sesv2'
import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { deliverRecords } from '../output/deliver/deliver-records.ts'
import type { BatchFailures, StreamRecord } from '../output/deliver/handle-records.ts'

const deps = { ...createDeps(readConfig(process.env)), ses: new SESv2Client({}) }

/** New messages of the outbox: e-mails leave, and what waits for them is done. */
export const handler = ({ Records }: { Records: StreamRecord[] }): Promise<BatchFailures> =>
  deliverRecords(deps, Records)
