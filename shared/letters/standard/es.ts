import type { StandardLetters } from './standard-letters.ts'

const APPEAL = `## Cómo recurrir y hasta cuándo
Si no está de acuerdo con esta decisión, puede, en un plazo de {appealMonths} meses desde la recepción de esta carta:
- pedir al servicio que la reconsidere (recours gracieux), en {address} o {email}; si no ha respondido en un plazo de {silenceMonths} meses, su petición se considera rechazada y dispone de nuevo de {appealMonths} meses para acudir al tribunal;
- acudir al tribunal: {court}, por correo o en www.telerecours.fr.

{longerLimit}

Esta carta es una traducción; solo el acto {act}, en francés, tiene valor jurídico.`

const CLOSING = `El servicio queda a su disposición: {email}, {telephone}.

Atentamente,`

export const standardEs: StandardLetters = {
  award: {
    subject: 'Concesión de una subvención a su proyecto',
    body: `Señora, señor:

Nos complace comunicarle que, por el acto {act} de {actDate}, se concede a {applicant} una subvención de {amount} para el proyecto «{project}» (referencia {reference}), presentado a la convocatoria «{call}». Usted había solicitado {requested}.

{replaced}

La subvención cubre como máximo el {rate} de los gastos realmente efectuados; su importe es un límite.

## Pagos
La subvención se paga como sigue:
{schedule}

## Condiciones
{conditions}

## Observaciones
{reasons}

## Próximos pasos
El servicio se pondrá en contacto con usted para preparar el convenio que fija sus compromisos y los nuestros. Ningún gasto se reembolsa antes de su firma, salvo indicación contraria.

${APPEAL}

${CLOSING}`,
  },
  reserve: {
    subject: 'Su proyecto está en la lista de reserva',
    body: `Señora, señor:

Por el acto {act} de {actDate}, el proyecto «{project}» de {applicant} (referencia {reference}), presentado a la convocatoria «{call}», queda inscrito en la lista de reserva, en el puesto {reserveRank}.

{replaced}

Se financiará si se liberan fondos hasta el {validUntil}, en el orden de la lista. Pasado ese día, la inscripción deja de valer.

## Motivos
{reasons}

## Condiciones
{conditions}

${APPEAL}

${CLOSING}`,
  },
  rejection: {
    subject: 'Su solicitud de subvención no ha sido aceptada',
    body: `Señora, señor:

Usted presentó el proyecto «{project}» (referencia {reference}) a la convocatoria «{call}» y solicitó una subvención de {requested}. Lamentamos comunicarle que, por el acto {act} de {actDate}, la solicitud de {applicant} no ha sido aceptada.

{replaced}

## Motivos
{reasons}

## Tenga en cuenta
{conditions}

${APPEAL}

Esta decisión no le impide presentar un proyecto a una próxima convocatoria; el servicio puede decirle qué habría reforzado este.

${CLOSING}`,
  },
  deferral: {
    subject: 'La decisión sobre su proyecto queda aplazada',
    body: `Señora, señor:

Por el acto {act} de {actDate}, la decisión sobre el proyecto «{project}» de {applicant} (referencia {reference}), presentado a la convocatoria «{call}», queda aplazada hasta el {deferredUntil}.

{replaced}

## Lo que falta para decidir
{missing}

Le rogamos que nos lo envíe en el portal, en los mensajes de su expediente, antes de ese día.

## Motivos
{reasons}

## Condiciones
{conditions}

${APPEAL}

${CLOSING}`,
  },
}
