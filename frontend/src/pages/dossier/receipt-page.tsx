import { For, Show } from 'solid-js'
import type { Receipt } from '../../../../shared/dossiers/dossier.ts'
import { apiPath } from '../../api/client.ts'
import { account } from '../../api/session.ts'
import { euros, fileSize, localized, longDate, longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { offsetName } from '../../../../shared/time.ts'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useDossier } from './open-dossier.ts'
import SubmissionFiles from './submission-files.tsx'

/** The acknowledgement that the law asks for (CRPA L112-11, R112-11-1), to read, print and keep. */
export default function ReceiptPage() {
  const dossierTexts = useTexts('dossier')
  const t = useTexts('receipt')
  const { dossier } = useDossier()
  return (
    <div class="receipt">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {dossierTexts().back}
      </a>
      <PageTitle text={t().title} caption={dossier().reference} />
      <Show when={dossier().receipt} fallback={<p>{t().none}</p>}>
        {(receipt) => (
          <>
            <p class="notice notice--good no-print">
              <strong>{t().thanks}</strong>{' '}
              <Show when={account()}>{(person) => t().mailed(person().email)}</Show>
            </p>
            <Facts receipt={receipt()} />
            <Silence receipt={receipt()} />
            <Proof receipt={receipt()} />
            <SubmissionFiles />
            <Tools />
          </>
        )}
      </Show>
    </div>
  )
}

function Facts(props: { receipt: Receipt }) {
  const t = useTexts('receipt')
  const rows = () => {
    const { receipt } = props
    const { service, receivedAt, timeZone } = receipt
    return [
      [t().reference, receipt.reference],
      [t().receivedAt, `${longDateTime(receivedAt, timeZone)} (${offsetName(receivedAt, timeZone)})`],
      [t().call, localized(receipt.callTitle)],
      [t().project, receipt.projectTitle],
      [t().applicant, receipt.applicant],
      [t().requested, euros(receipt.requestedGrant)],
      [
        t().service,
        [localized(service.name), service.postalAddress, service.email, service.telephone].join('\n'),
      ],
    ] as const
  }
  return (
    <dl class="answers">
      <For each={rows()}>
        {([label, text]) => (
          <div class="answers__row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}

function Silence(props: { receipt: Receipt }) {
  const t = useTexts('receipt')
  return (
    <section class="card">
      <h2>{t().silenceTitle}</h2>
      <p>{t().silence(longDate(props.receipt.silenceMeansRejectionOn))}</p>
      <p>{t().appeal(t().months(props.receipt.appeal.months), localized(props.receipt.appeal.court))}</p>
      <p class="quiet">{t().law}</p>
    </section>
  )
}

function Proof(props: { receipt: Receipt }) {
  const t = useTexts('receipt')
  return (
    <section>
      <Show when={props.receipt.documents.length > 0}>
        <h2>{t().papers}</h2>
        <ul>
          <For each={props.receipt.documents}>
            {(document) => (
              <li>
                {document.name} <span class="quiet">{fileSize(document.size)}</span>
                <br />
                <code class="quiet">{document.sha256}</code>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <h2>{t().proof}</h2>
      <p>
        <code>{props.receipt.contentHash}</code>
      </p>
      <p class="quiet">{t().proofText}</p>
    </section>
  )
}

function Tools() {
  const t = useTexts('receipt')
  const { dossier } = useDossier()
  return (
    <div class="button-row no-print">
      <Button onClick={() => window.print()}>{t().print}</Button>
      <a
        class="button button--quiet"
        rel="external"
        download=""
        href={apiPath('GET /dossiers/:dossierId/export.json', { params: { dossierId: dossier().id } })}
      >
        {t().export}
      </a>
    </div>
  )
}
