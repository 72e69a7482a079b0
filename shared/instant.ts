import * as z from 'zod'

/** An instant in UTC, ISO 8601 with milliseconds or without (`2027-02-26T16:00:00Z`). */
export const Instant = z.iso.datetime({ error: 'instant.malformed' })

/** A calendar day without a time (`2027-02-26`). */
export const Day = z.iso.date({ error: 'day.malformed' })
