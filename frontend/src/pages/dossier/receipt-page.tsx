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
import { SubmissionFiles } from './submission-files.tsx'

/** The acknowledgement that the law asks for (CRPA L112-11, R112-11-1), to read, print and keep. */
export default function ReceiptPage() {
  const t = useTexts('dossier')
  const { dossier } = useDossier()
  return (
    <div class="receipt">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle text={t().receipt.title} caption={dossier().reference} />
      <Show when={dossier().receipt} fallback={<p>{t().receipt.none}</p>}>
        {(receipt) => (
          <>
            <p class="notice notice--good no-print">
              <strong>{t().receipt.thanks}</strong>{' '}
              <Show when={account()}>{(person) => t().receipt.mailed(person().email)}</Show>
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
  const t = useTexts('dossier')
  const rows = () => {
    const { receipt } = props
    const { service, receivedAt, timeZone } = receipt
    return [
      [t().receipt.reference, receipt.reference],
      [t().receipt.receivedAt, `${longDateTime(receivedAt, timeZone)} (${offsetName(receivedAt, timeZone)})`],
      [t().receipt.call, localized(receipt.callTitle)],
      [t().receipt.project, receipt.projectTitle],
      [t().receipt.applicant, receipt.applicant],
      [t().receipt.requested, euros(receipt.requestedGrant)],
      [
        t().receipt.service,
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
  const t = useTexts('dossier')
  return (
    <section class="card">
      <h2>{t().receipt.silenceTitle}</h2>
      <p>{t().receipt.silence(longDate(props.receipt.silenceMeansRejectionOn))}</p>
      <p>
        {t().receipt.appeal(
          t().receipt.months(props.receipt.appeal.months),
          localized(props.receipt.appeal.court),
        )}
      </p>
      <p class="quiet">{t().receipt.law}</p>
    </section>
  )
}

function Proof(props: { receipt: Receipt }) {
  const t = useTexts('dossier')
  return (
    <section>
      <Show when={props.receipt.documents.length > 0}>
        <h2>{t().receipt.papers}</h2>
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
      <h2>{t().receipt.proof}</h2>
      <p>
        <code>{props.receipt.contentHash}</code>
      </p>
      <p class="quiet">{t().receipt.proofText}</p>
    </section>
  )
}

function Tools() {
  const t = useTexts('dossier')
  const { dossier } = useDossier()
  return (
    <div class="button-row no-print">
      <Button onClick={() => window.print()}>{t().receipt.print}</Button>
      <a
        class="button button--quiet"
        rel="external"
        download=""
        href={apiPath('GET /dossiers/:dossierId/export.json', { params: { dossierId: dossier().id } })}
      >
        {t().receipt.export}
      </a>
    </div>
  )
}
