import * as z from 'zod'
import { Instant } from '../instant.ts'
import { personal } from '../personal.ts'

/** The draw among equal scores: one seed for a call, drawn once. Everybody who knows it can repeat the draw. */
export const Draw = z
  .object({
    /** 128 random bits, in hexadecimal. */
    seed: z.string(),
    drawnAt: Instant,
    /** Account, and its name as it was. */
    drawnBy: personal(z.string()),
    drawnByName: personal(z.string()),
  })
  .meta({ id: 'Draw' })
export type Draw = z.infer<typeof Draw>

/** What anybody learns of it once results are released. */
export const PublicDraw = z
  .object({
    seed: z.string(),
    drawnAt: Instant,
    algorithm: z.object({ fr: z.string(), en: z.string() }),
    /** References of announced dossiers with equal points, group by group, each in the order that the draw gave. */
    ties: z.array(z.array(z.string())),
  })
  .meta({ id: 'PublicDraw' })
export type PublicDraw = z.infer<typeof PublicDraw>
