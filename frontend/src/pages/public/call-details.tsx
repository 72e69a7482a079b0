import { For, Show } from 'solid-js'
import type { DocumentKind, PublicCall } from '../../../../shared/calls/call.ts'
import type { RuleName } from '../../../../shared/calls/rules.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { fileSize, list, localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { askedOfText, rulesAsked } from '../../i18n/rule-text.ts'
import { selectionTold } from '../../i18n/selection-rule-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { service } from '../../service.ts'
import { Badge } from '../../ui/badge.tsx'
import { TemplateLink } from '../../ui/template-link.tsx'
import { Criteria } from './criteria.tsx'

/** Rules about the organisations and about the project, and those about its money. */
const WHO: readonly RuleName[] = [
  'leadTerritories',
  'leadLegalForms',
  'composition',
  'partnerTerritories',
  'partnerLegalForms',
  'unsettledGrantYears',
  'republicanContract',
  'earliestStart',
  'latestEnd',
  'longestDuration',
]
const HOW_MUCH: readonly RuleName[] = [
  'lowestGrant',
  'highestGrant',
  'highestRate',
  'leastForeignShare',
  'deMinimisCeiling',
]

const paragraphs = (text: string) => text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '')

/** The call's text, who can apply, papers, questions, criteria, how it is decided, whom to ask. */
export function CallDetails(props: { call: PublicCall }) {
  const t = useTexts('public')
  const territories = () =>
    props.call.envelope.parts.map(({ territory }) => territoryName(territory, language()))
  return (
    <div class="prose">
      <section class="block">
        <h2>{t().call.about}</h2>
        <For each={paragraphs(localized(props.call.text))}>{(text) => <p class="pre-line">{text}</p>}</For>
      </section>
      <section class="block">
        <h2>{t().call.who}</h2>
        <p>{t().call.whoText}</p>
        <RuleList sentences={rulesAsked(props.call, WHO)} />
        <Show when={territories().length > 0}>
          <p>{t().call.whoParts(list(territories()))}</p>
        </Show>
      </section>
      <section class="block">
        <h2>{t().call.howMuch}</h2>
        <RuleList sentences={rulesAsked(props.call, HOW_MUCH)} />
      </section>
      <Papers call={props.call} />
      <section class="block">
        <h2>{t().call.questions}</h2>
        <ol>
          <For each={props.call.form.sections}>
            {(section) => (
              <li>
                {localized(section.title)}{' '}
                <span class="quiet">{t().call.questionCount(section.fields.length)}</span>
              </li>
            )}
          </For>
        </ol>
      </section>
      <Criteria call={props.call} />
      <section class="block">
        <h2>{t().call.decided}</h2>
        <ol>
          <For each={t().call.decidedSteps}>{(step) => <li>{step}</li>}</For>
        </ol>
        <RuleList sentences={selectionTold(props.call)} />
        <Show when={props.call.releasedAt !== undefined && props.call.selection?.ties === 'draw'}>
          <p>
            <a href={paths.draw(language(), props.call.id)}>{t().call.draw}</a>
          </p>
        </Show>
      </section>
      <section class="block">
        <h2>{t().call.contact}</h2>
        <p>
          {t().call.contactText} <a href={`mailto:${service.email}`}>{service.email}</a>
        </p>
      </section>
    </div>
  )
}

function RuleList(props: { sentences: readonly string[] }) {
  return (
    <Show when={props.sentences.length > 0}>
      <ul>
        <For each={props.sentences}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Show>
  )
}

function Papers(props: { call: PublicCall }) {
  const t = useTexts('public')
  const rule = (kind: DocumentKind) =>
    t().call.fileRule(
      list(
        kind.types.map((type) => t().call.fileTypes[type]),
        'disjunction',
      ),
      fileSize(kind.maximumSize),
    )
  return (
    <section class="block">
      <h2>{t().call.papers}</h2>
      <Show when={props.call.documentKinds.length > 0} fallback={<p>{t().call.noPapers}</p>}>
        <p>{t().call.papersIntro}</p>
        <ul class="papers">
          <For each={props.call.documentKinds}>
            {(kind) => (
              <li>
                <p>
                  <strong>{localized(kind.label)}</strong>{' '}
                  <Badge
                    text={kind.required ? t().call.required : t().call.optional}
                    tone={kind.required ? 'sea' : 'plain'}
                  />
                </p>
                <p>{localized(kind.reason)}</p>
                <Show when={askedOfText(kind.askedOf)}>
                  {(whom) => <p>{useTexts('rules')().askedOf(whom())}</p>}
                </Show>
                <p class="quiet">{rule(kind)}</p>
                <Show when={kind.template}>
                  {(template) => (
                    <p>
                      <TemplateLink
                        callId={props.call.id}
                        formVersion={props.call.formVersion}
                        kindId={kind.id}
                        name={template().name}
                      />
                    </p>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
