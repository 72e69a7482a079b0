import type { Call } from '../../../../shared/calls/call.ts'
import { noonInMarigot } from '../calls.ts'
import { tellCall, type Cast } from '../cast.ts'
import type { Story } from '../story.ts'
import { tellProject } from '../tell-project.ts'
import { inLanes } from './in-lanes.ts'
import { largeCall } from './large-call.ts'
import { largeProjects } from './large-projects.ts'

/** Dossiers told at the same time: their people do not know of each other. */
const AT_ONCE = 8

/** A closed call and its dossiers, each submitted, with its papers, and declared admissible. */
export async function tellLargeCall(
  story: Story,
  cast: Cast,
  {
    count,
    onProgress,
    tell = tellProject,
  }: { count: number; onProgress: (done: number) => void; tell?: typeof tellProject },
): Promise<{ call: Call; dossierIds: string[] }> {
  const now = story.deps.now()
  const call = await tellCall(story, cast.staff, largeCall(now, count), noonInMarigot(now, -155))
  const dossierIds: string[] = []
  await inLanes(largeProjects(count), AT_ONCE, async (project, index) => {
    dossierIds.push(await tell(story, cast, call, project, { index, count }))
    onProgress(dossierIds.length)
  })
  return { call, dossierIds }
}
