import { buildCalendar, type CallDates, type Publication } from '../../shared/calls/calendar.ts'
import type { calendarApi } from '../../shared/calls/calendar-api.ts'
import { buildFeed } from '../../shared/calls/feed.ts'
import { phaseOf } from '../../shared/calls/phase.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import type { Language } from '../../shared/language.ts'
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

/** Readers of feeds ask every hour: who has it already gets no body. */
function replyFeed(raw: Raw, text: string): Response {
  const etag = `"${sha256Hex(text).slice(0, 32)}"`
  const headers = { ETag: etag, 'Cache-Control': FRESH_FOR }
  const known = raw.req
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
  if (known?.includes(etag)) return raw.body(null, 304, headers)
  return raw.body(text, 200, { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' })
}

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
