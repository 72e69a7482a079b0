import { DomainError } from '../../shared/errors/domain-error.ts'
import type { PublicDraw } from '../../shared/selection/draw.ts'
import { DRAW_ALGORITHM } from '../../shared/selection/draw-order.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { readDraw } from './draw.store.ts'

/** The draw as anybody may repeat it, once results are released: that there was one tells nothing before. */
export async function readPublicDraw(
  { table }: Context,
  { callId }: { callId: string },
): Promise<PublicDraw> {
  const [call, draw] = await Promise.all([findPublishedCall(table, callId), readDraw(table, callId)])
  if (!draw || call.releasedAt === undefined) throw new DomainError('draw.not_found')
  return { seed: draw.seed, drawnAt: draw.drawnAt, algorithm: DRAW_ALGORITHM }
}
