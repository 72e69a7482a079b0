import { buildCalendar, type CallDates, type Publication } from '../../shared/calls/calendar.ts'
import type { calendarApi } from '../../shared/calls/calendar-api.ts'
import { buildFeed } from '../../shared/calls/feed.ts'
import { phaseOf } from '../../shared/calls/phase.ts'
import type { Language } from '../../shared/language.ts'
import { answerTagged } from '../api/answer-tagged.ts'
import type { Handlers, Request } from '../api/implement.ts'
import type { Context } from '../context.ts'
import { findPublishedCall } from './find-call.ts'
import { listPublishedCalls } from './list-calls.ts'

type Raw = Request<'GET /calls.ics'>['raw']

const publicationOf = ({ config, receivedAt }: Context, language: Language): Publication => ({
  portalUrl: config.portalUrl,
  serviceName: config.service.name[language],
  language,
  now: receivedAt,
})

async function openCalls(context: Context): Promise<CallDates[]> {
  const calls = await listPublishedCalls(context)
  return calls.filter((call) => phaseOf(call, context.receivedAt) === 'open')
}

const FRESH_FOR = 'public, max-age=900'

function replyCalendar(raw: Raw, text: string, name: string): Response {
  return raw.body(text, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.ics"`,
    'Cache-Control': FRESH_FOR,
  })
}

/** Readers of feeds ask every hour. */
const replyFeed = (raw: Raw, text: string): Response =>
  answerTagged(raw, text, {
    'Cache-Control': FRESH_FOR,
    'Content-Type': 'application/atom+xml; charset=utf-8',
  })

export const calendarRoutes: Handlers<keyof typeof calendarApi> = {
  'GET /calls/:callId/deadline.ics': async ({ context, params, query, raw }) => {
    const call = await findPublishedCall(context.table, params.callId)
    return replyCalendar(raw, buildCalendar([call], publicationOf(context, query.language)), call.code)
  },
  'GET /calls.ics': async ({ context, query, raw }) =>
    replyCalendar(
      raw,
      buildCalendar(await openCalls(context), publicationOf(context, query.language)),
      'calls',
    ),
  'GET /calls.atom': async ({ context, query, raw }) =>
    replyFeed(raw, buildFeed(await openCalls(context), publicationOf(context, query.language))),
}
