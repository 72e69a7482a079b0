import type { Call } from '../../shared/calls/call.ts'
import { appealMonths } from '../../shared/dossiers/receipt.ts'
import type { Distance, LetterFacts } from '../../shared/letters/letter-facts.ts'
import type { ServiceSettings } from '../../shared/service.ts'
import type { Territory } from '../../shared/territories.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'

function distanceOf({ appeal }: ServiceSettings, territory: Territory): Distance {
  if (appeal.localTerritories.includes(territory)) return 'local'
  return appeal.overseasTerritories.includes(territory) ? 'overseas' : 'abroad'
}

/** What letters about a dossier tell beside its decision; the lead's territory says how long there is to appeal. */
export function gatherFacts(
  { service }: { service: ServiceSettings },
  call: Pick<Call, 'title'>,
  { lead, territory, reference = '', projectTitle, requestedGrant }: DossierHead,
): LetterFacts {
  const { name, postalAddress, email, telephone, appeal, silenceMonths } = service
  return {
    applicant: lead,
    territory,
    reference,
    projectTitle,
    callTitle: call.title,
    requestedGrant,
    service: { name, postalAddress, email, telephone },
    appeal: {
      court: appeal.court,
      months: appealMonths(service, territory),
      distance: distanceOf(service, territory),
      localMonths: appeal.months.local,
    },
    silenceMonths,
  }
}
