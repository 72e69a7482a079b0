import * as z from 'zod'
import { TERRITORY_CODES } from './territories.ts'

export const TerritoryCode = z.enum(TERRITORY_CODES, { error: 'territory.unknown' })
