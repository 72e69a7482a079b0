import type { StandardLetters } from './standard-letters.ts'

const APPEAL = `## Bezwaar en beroep
Bent u het niet eens met dit besluit, dan kunt u binnen {appealMonths} maanden na ontvangst van deze brief:
- de dienst vragen het besluit te heroverwegen (recours gracieux), op het adres {address} of via {email}; heeft de dienst na {silenceMonths} maanden niet geantwoord, dan geldt uw verzoek als afgewezen en hebt u opnieuw {appealMonths} maanden om naar de rechter te gaan;
- beroep instellen bij de rechter: {court}, per post of via www.telerecours.fr.

{longerLimit}

Deze brief is een vertaling; alleen het Franse besluit {act} heeft rechtskracht.`

const CLOSING = `Voor vragen kunt u terecht bij de dienst: {email}, {telephone}.

Hoogachtend,`

export const standardNl: StandardLetters = {
  award: {
    subject: 'Toekenning van een subsidie voor uw project',
    body: `Geachte heer, mevrouw,

Met genoegen delen wij u mee dat bij besluit {act} van {actDate} een subsidie van {amount} is toegekend aan {applicant} voor het project “{project}” (kenmerk {reference}), ingediend voor de oproep “{call}”. U had {requested} aangevraagd.

{replaced}

De subsidie dekt ten hoogste {rate} van de werkelijk gemaakte kosten; het bedrag is een maximum.

## Betalingen
De subsidie wordt als volgt uitbetaald:
{schedule}

## Voorwaarden
{conditions}

## Opmerkingen
{reasons}

## Hoe nu verder
De dienst neemt contact met u op om de overeenkomst op te stellen waarin uw en onze verplichtingen staan. Kosten worden niet vergoed vóór de ondertekening daarvan, tenzij anders vermeld.

${APPEAL}

${CLOSING}`,
  },
  reserve: {
    subject: 'Uw project staat op de reservelijst',
    body: `Geachte heer, mevrouw,

Bij besluit {act} van {actDate} is het project “{project}” van {applicant} (kenmerk {reference}), ingediend voor de oproep “{call}”, op de reservelijst geplaatst, op plaats {reserveRank}.

{replaced}

Het wordt gefinancierd als tot en met {validUntil} geld vrijkomt, in de volgorde van de lijst. Na die dag vervalt deze plaats.

## Redenen
{reasons}

## Voorwaarden
{conditions}

${APPEAL}

${CLOSING}`,
  },
  rejection: {
    subject: 'Uw subsidieaanvraag is niet gehonoreerd',
    body: `Geachte heer, mevrouw,

U hebt het project “{project}” (kenmerk {reference}) ingediend voor de oproep “{call}” en een subsidie van {requested} aangevraagd. Tot onze spijt delen wij u mee dat de aanvraag van {applicant} bij besluit {act} van {actDate} niet is gehonoreerd.

{replaced}

## Redenen
{reasons}

## Let op
{conditions}

${APPEAL}

Dit besluit belet u niet een project in te dienen voor een volgende oproep; de dienst kan u vertellen wat dit project sterker had gemaakt.

${CLOSING}`,
  },
  deferral: {
    subject: 'Het besluit over uw project is uitgesteld',
    body: `Geachte heer, mevrouw,

Bij besluit {act} van {actDate} is de beslissing over het project “{project}” van {applicant} (kenmerk {reference}), ingediend voor de oproep “{call}”, uitgesteld tot {deferredUntil}.

{replaced}

## Wat nog ontbreekt
{missing}

Stuur ons dit vóór die dag via het portaal, in de berichten van uw dossier.

## Redenen
{reasons}

## Voorwaarden
{conditions}

${APPEAL}

${CLOSING}`,
  },
}
