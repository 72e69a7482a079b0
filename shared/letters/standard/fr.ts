import type { StandardLetters } from './standard-letters.ts'

const APPEAL = `## Voies et délais de recours
Si vous contestez cette décision, vous pouvez, dans un délai de {appealMonths} mois à compter de la réception de la présente lettre :
- demander au service de la réexaminer (recours gracieux), à l’adresse {address} ou {email} ; sans réponse de sa part dans un délai de {silenceMonths} mois, votre recours est réputé rejeté et vous disposez à nouveau de {appealMonths} mois pour saisir le tribunal ;
- saisir le tribunal : {court}, par courrier ou sur www.telerecours.fr.

{longerLimit}`

const CLOSING = `Le service reste à votre disposition : {email}, {telephone}.

Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.`

export const standardFr: StandardLetters = {
  award: {
    subject: 'Attribution d’une subvention à votre projet',
    body: `Madame, Monsieur,

Nous avons le plaisir de vous informer que, par l’acte {act} du {actDate}, une subvention de {amount} est attribuée à {applicant} pour le projet « {project} » (référence {reference}), présenté à l’appel « {call} ». Vous aviez demandé {requested}.

{replaced}

La subvention couvre au plus {rate} des dépenses réellement effectuées ; son montant est un plafond.

## Versements
La subvention est versée comme suit :
{schedule}

## Conditions
{conditions}

## Observations
{reasons}

## Et maintenant
Le service prend contact avec vous pour établir la convention qui fixera vos engagements et les nôtres. Aucune dépense n’est remboursée avant sa signature, sauf mention contraire.

${APPEAL}

${CLOSING}`,
  },
  reserve: {
    subject: 'Votre projet est inscrit sur la liste d’attente',
    body: `Madame, Monsieur,

Par l’acte {act} du {actDate}, le projet « {project} » de {applicant} (référence {reference}), présenté à l’appel « {call} », est inscrit sur la liste d’attente, au rang {reserveRank}.

{replaced}

Il sera financé si des crédits se libèrent jusqu’au {validUntil}, dans l’ordre de la liste. Passé ce jour, cette inscription ne vaut plus.

## Motifs
{reasons}

## Conditions
{conditions}

${APPEAL}

${CLOSING}`,
  },
  rejection: {
    subject: 'Votre demande de subvention n’est pas retenue',
    body: `Madame, Monsieur,

Vous avez présenté le projet « {project} » (référence {reference}) à l’appel « {call} » et demandé une subvention de {requested}. Nous avons le regret de vous informer que, par l’acte {act} du {actDate}, la demande de {applicant} n’est pas retenue.

{replaced}

## Motifs
{reasons}

## À savoir
{conditions}

${APPEAL}

Cette décision ne vous empêche pas de présenter un projet à un prochain appel ; le service peut vous dire ce qui aurait renforcé celui-ci.

${CLOSING}`,
  },
  deferral: {
    subject: 'La décision sur votre projet est ajournée',
    body: `Madame, Monsieur,

Par l’acte {act} du {actDate}, la décision sur le projet « {project} » de {applicant} (référence {reference}), présenté à l’appel « {call} », est ajournée jusqu’au {deferredUntil}.

{replaced}

## Ce qui manque pour décider
{missing}

Merci de nous faire parvenir ces éléments sur le portail, dans les messages de votre dossier, avant cette date.

## Motifs
{reasons}

## Conditions
{conditions}

${APPEAL}

${CLOSING}`,
  },
}
