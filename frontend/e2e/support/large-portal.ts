import { Table } from '../../../functions/storage/table.ts'
import { readConfig } from '../../../functions/config.ts'
import { createDeps } from '../../../functions/deps.ts'
import { noonInMarigot } from '../../../infra/local/demo/calls.ts'
import { tellCast, type Cast } from '../../../infra/local/demo/cast.ts'
import { LARGE_CAST } from '../../../infra/local/demo/large-call/large-projects.ts'
import { tellLargeCall } from '../../../infra/local/demo/large-call/tell-large-call.ts'
import { Story } from '../../../infra/local/demo/story.ts'
import { tellProject } from '../../../infra/local/demo/tell-project.ts'
import { startInstance, type Instance } from '../../../infra/local/instance.ts'
import { ensureSynthesized } from '../../../infra/local/template/synthesize.ts'
import { tellShort } from './tell-short.ts'

export interface LargePortal {
  instance: Instance
  story: Story
  cast: Cast
  callId: string
  callCode: string
}

/** Dossiers with everything in them; the others have what their evaluation and decision need. */
const IN_FULL = 12

type Operations = Parameters<Table['transact']>[0]
const isPrint = ({ Put }: Operations[number]) =>
  Put?.Item?.['kind'] === 'Job' && Put.Item['type'] === 'submission.print'

/** Leaves out the papers that the portal prints of each submission: minutes of work that another journey shows. */
class TableWithoutPrints extends Table {
  override transact(operations: Operations, token?: string): Promise<void> {
    return super.transact(
      operations.filter((operation) => !isPrint(operation)),
      token,
    )
  }
}

/** A portal of its own with a closed call of many dossiers: submitted, and declared admissible. */
export async function startLargePortal(dossiers: number): Promise<LargePortal> {
  const cdkOut = await ensureSynthesized({ say: () => {} })
  const instance = await startInstance({ port: 0, quiet: true, cdkOut })
  const { rootClientConfig, s3Url, apiEnvironment } = instance
  const s3 = { ...rootClientConfig, endpoint: s3Url }
  const deps = createDeps(readConfig(apiEnvironment), { dynamodb: rootClientConfig, s3 })
  const { client, name } = deps.table
  const seeding = new Story({ ...deps, table: new TableWithoutPrints(client, name) })
  const cast = await tellCast(seeding, noonInMarigot(deps.now(), -200), LARGE_CAST)
  const { call } = await tellLargeCall(seeding, cast, {
    count: dossiers,
    onProgress: () => {},
    tell: (...told) => (told[4].index < IN_FULL ? tellProject(...told) : tellShort(...told)),
  })
  return { instance, story: new Story(deps), cast, callId: call.id, callCode: call.code }
}
