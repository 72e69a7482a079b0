import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { LANGUAGES } from '../language.ts'

/** French where the address names no other: what is subscribed to must not change with the asker's browser. */
const query = z.object({ language: z.enum(LANGUAGES).default('fr') })

export const calendarApi = {
  'GET /calls/:callId/deadline.ics': {
    summary: 'The closing of a call as a calendar file, with a ring a week and a day before',
    tag: 'calls',
    permission: 'public.read',
    query,
    produces: 'text/calendar',
  },
  'GET /calls.ics': {
    summary: 'The closings of the open calls as a calendar to subscribe to',
    tag: 'calls',
    permission: 'public.read',
    query,
    produces: 'text/calendar',
  },
  'GET /calls.atom': {
    summary: 'The open calls as an Atom feed',
    tag: 'calls',
    permission: 'public.read',
    query,
    produces: 'application/atom+xml',
  },
} as const satisfies Record<string, Route>
