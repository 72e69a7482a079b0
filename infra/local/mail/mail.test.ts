import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type RequestListener, type Server, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2'
import { afterAll, describe, expect, it } from 'vitest'
import { createMail } from './server.ts'
import type { MailEvent } from './simulator.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'concordia-mail-'))
let now = new Date('2027-01-15T14:32:00Z')
const account = { identities: ['portal.example'], configurationSets: ['portal'] }
const mail = createMail({ dataDir, ...account, clock: () => now })

const events: MailEvent[] = []
mail.onEvent((event) => events.push(event))
const servers: Server[] = []
async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
}
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const ses = new SESv2Client({
  endpoint: await listen(mail.handleSes),
  region: 'eu-west-3',
  credentials: { accessKeyId: 'TESTROOT', secretAccessKey: 'secret' },
  maxAttempts: 1,
})
const pages = await listen(mail.handlePages)

const simple = (more: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput => ({
  FromEmailAddress: '"Concordia" <no-reply@portal.example>',
  Destination: { ToAddresses: ['applicant.mf@demo.example'] },
  Content: {
    Simple: {
      Subject: { Data: 'Accusé de réception <n° 1>', Charset: 'UTF-8' },
      Body: {
        Text: { Data: 'Votre dossier : http://localhost:8080/dossiers/dos_1.' },
        Html: { Data: '<p>Votre <a href="http://localhost:8080/dossiers/dos_1">dossier</a></p>' },
      },
    },
  },
  ...more,
})
const send = (more: Partial<SendEmailCommandInput> = {}) => ses.send(new SendEmailCommand(simple(more)))
const to = (...ToAddresses: string[]) => ({ Destination: { ToAddresses } })

describe('the captured mail', () => {
  it('keeps what SendEmail was given, newest first', async () => {
    const { MessageId } = await send({
      ReplyToAddresses: ['cooperation@service.example'],
      ConfigurationSetName: 'portal',
      EmailTags: [{ Name: 'kind', Value: 'receipt' }],
    })
    now = new Date('2027-01-15T14:33:00Z')
    await send(to('partner.sx@demo.example'))
    expect(mail.list().map((message) => message.to)).toEqual([
      ['partner.sx@demo.example'],
      ['applicant.mf@demo.example'],
    ])
    expect(mail.list('APPLICANT.mf@demo.example')).toMatchObject([
      {
        id: MessageId,
        at: '2027-01-15T14:32:00.000Z',
        from: '"Concordia" <no-reply@portal.example>',
        replyTo: ['cooperation@service.example'],
        subject: 'Accusé de réception <n° 1>',
        configurationSet: 'portal',
      },
    ])
  })

  it('reads raw messages: encoded words, parts, attachments', async () => {
    const raw = [
      'From: Concordia <no-reply@portal.example>',
      'To: "Gumbs, Yolande" <evaluator1@demo.example>, evaluator2@demo.example',
      'Subject: =?UTF-8?Q?R=C3=A9cif_?= =?UTF-8?B?cGFydGFnw6k=?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Bonjour =C3=A0 =',
      'vous',
      '--inner',
      'Content-Type: text/html; charset=iso-8859-1',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>Bonjour \u00e0 vous</p>', 'latin1').toString('base64'),
      '--inner--',
      '--outer',
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*=UTF-8''re%C3%A7u.pdf",
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF').toString('base64'),
      '--outer--',
    ].join('\r\n')
    await send({
      FromEmailAddress: undefined,
      Destination: undefined,
      Content: { Raw: { Data: Buffer.from(raw) } },
    })
    expect(mail.list('evaluator1@demo.example')).toMatchObject([
      {
        to: ['"Gumbs, Yolande" <evaluator1@demo.example>', 'evaluator2@demo.example'],
        subject: 'Récif partagé',
        text: 'Bonjour à vous',
        html: '<p>Bonjour à vous</p>',
        attachments: [{ name: 'reçu.pdf', type: 'application/pdf', content: 'JVBERg==' }],
      },
    ])
  })

  it('refuses what SES refuses, and keeps none of it', async () => {
    const before = mail.list().length
    const refused: [Partial<SendEmailCommandInput>, string][] = [
      [{ FromEmailAddress: 'someone@elsewhere.example' }, 'MessageRejected'],
      [{ FromEmailAddress: 'no-reply' }, 'BadRequestException'],
      [to('no address'), 'BadRequestException'],
      [to('two@a.example, three@b.example'), 'BadRequestException'],
      [to('é@demo.example'), 'BadRequestException'],
      [to('a@localhost'), 'BadRequestException'],
      [to('a@demo.example\r\nBcc: b@demo.example'), 'BadRequestException'],
      [to(), 'BadRequestException'],
      [to(...Array.from({ length: 51 }, (_, at) => `person${at}@demo.example`)), 'MessageRejected'],
      [{ ConfigurationSetName: 'unknown' }, 'NotFoundException'],
      [{ EmailTags: [{ Name: 'kind', Value: 'two words' }] }, 'BadRequestException'],
      [{ Content: { Simple: { Subject: { Data: 's' }, Body: {} } } }, 'BadRequestException'],
      [
        { Content: { Simple: { Subject: { Data: 'a\nb' }, Body: { Text: { Data: 't' } } } } },
        'BadRequestException',
      ],
      [{ Content: {} }, 'BadRequestException'],
    ]
    for (const [more, name] of refused) {
      await expect(send(more), JSON.stringify(more)).rejects.toMatchObject({ name })
    }
    expect(mail.list()).toHaveLength(before)
  })

  it('delivers sign-in codes in the language of the page', () => {
    mail.sendCode('somebody@else.example', '042137', 'fr')
    expect(mail.list('somebody@else.example')[0]).toMatchObject({
      subject: '042137 : votre code de connexion',
    })
    expect(mail.list('somebody@else.example')[0]?.text).toContain('042137')
  })

  it('is there after a restart; a damaged file is told by its name', () => {
    const again = createMail({ dataDir })
    expect(again.list()).toEqual(mail.list())
    const broken = join(dataDir, 'broken.json')
    writeFileSync(broken, '{')
    expect(() => createMail({ dataDir })).toThrow(/broken.json is damaged/)
    rmSync(broken)
  })
})

describe('mails to the mailbox simulator of Amazon', () => {
  const tagged = { ConfigurationSetName: 'portal', EmailTags: [{ Name: 'decision', Value: 'dec_1' }] }

  it('come back with their tags, in the words of the server that refused them', async () => {
    await send({ ...to('Rose <bounce+rose@simulator.amazonses.com>'), ...tagged })
    expect(events.splice(0)).toMatchObject([
      {
        configurationSet: 'portal',
        type: 'bounce',
        detail: {
          eventType: 'Bounce',
          mail: { tags: { 'ses:configuration-set': ['portal'], decision: ['dec_1'] } },
          bounce: {
            bounceType: 'Permanent',
            bouncedRecipients: [{ diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
          },
        },
      },
    ])
    for (const name of ['complaint', 'suppressionlist', 'ooto'])
      await send({ ...to(`${name}@simulator.amazonses.com`), ...tagged })
    expect(events.splice(0).map(({ type }) => type)).toEqual(['complaint', 'bounce', 'bounce'])
  })

  it('tell nothing when they arrive, nor without a configuration set; nobody else’s come back', async () => {
    await send({ ...to('success@simulator.amazonses.com'), ...tagged })
    await send({ ...to('bounce@simulator.example', 'constructor@simulator.amazonses.com'), ...tagged })
    await send(to('bounce@simulator.amazonses.com'))
    expect(events).toEqual([])
  })
})

describe('the page of captured mails', () => {
  const open = (path: string, language = 'en') =>
    fetch(`${pages}${path}`, { headers: { 'accept-language': language } })

  it('lists mails, in French and English, and filters them by recipient', async () => {
    const english = await (await open('/_mail')).text()
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Mail on this machine')
    expect(english).toContain('Accusé de réception &lt;n° 1&gt;')
    expect(await (await open('/_mail', 'fr-FR,en;q=0.5')).text()).toContain('Courriels de cette machine')
    const filtered = await (await open('/_mail?to=partner.sx%40demo.example')).text()
    expect(filtered).toContain('partner.sx@demo.example')
    expect(filtered).not.toContain('applicant.mf@demo.example')
    expect(await (await open('/_mail?to=nobody%40demo.example')).text()).toContain(
      'No mail for nobody@demo.example.',
    )
  })

  it('shows one mail in a frame without scripts, and as text with links', async () => {
    const id = mail.list('applicant.mf@demo.example')[0]?.id ?? ''
    const page = await open(`/_mail/messages/${id}`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    const body = await open(`/_mail/messages/${id}/body`)
    expect(body.headers.get('content-security-policy')).toContain('sandbox')
    expect(await body.text()).toContain('<base target="_blank">')
    const text = await (await open(`/_mail/messages/${id}?view=text`)).text()
    expect(text).toContain('<a href="http://localhost:8080/dossiers/dos_1" target="_blank"')
  })

  it('gives attached files under their names', async () => {
    const id = mail.list('evaluator1@demo.example')[0]?.id ?? ''
    const file = await open(`/_mail/messages/${id}/attachments/0`)
    expect([file.headers.get('content-disposition'), await file.text()]).toEqual([
      "attachment; filename*=UTF-8''re%C3%A7u.pdf",
      '%PDF',
    ])
  })

  it('gives the mails as JSON too', async () => {
    const all: unknown = await (await open('/_mail/api/messages?to=partner.sx%40demo.example')).json()
    expect(all).toEqual(mail.list('partner.sx@demo.example'))
    const one = await open(`/_mail/api/messages/${mail.list()[0]?.id}`)
    expect(await one.json()).toEqual(mail.list()[0])
  })

  it('answers what is not there or not allowed with a plain no', async () => {
    expect((await open('/_mail/messages/none')).status).toBe(404)
    expect((await open('/_mail/other')).status).toBe(404)
    expect((await open('/_mail/%E0%A4%A')).status).toBe(400)
    expect((await fetch(`${pages}/_mail`, { method: 'POST' })).status).toBe(405)
  })
})
