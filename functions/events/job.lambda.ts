import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { runJob } from '../jobs/run-job.ts'
import { handleRecords, type BatchFailures, type StreamRecord } from '../output/deliver/handle-records.ts'

const deps = createDeps(readConfig(process.env))

/** New jobs: work that takes longer than a request may. */
export const handler = ({ Records }: { Records: StreamRecord[] }): Promise<BatchFailures> =>
  handleRecords(deps, Records, { failed: 'job.failed', handle: (item) => runJob(deps, item) })
