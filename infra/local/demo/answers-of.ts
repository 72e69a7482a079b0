import type { Answer } from '../../../shared/calls/answer.ts'
import { territoryName } from '../../../shared/territories.ts'
import { organisationByKey } from './organisations.ts'
import type { DemonstrationProject } from './projects.ts'

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' })

/** What the lead of a project answered, section by section. `year`: the year in which it takes place. */
export function answersOf(
  project: DemonstrationProject,
  year: number,
): Record<string, Record<string, Answer>> {
  const lead = organisationByKey(project.lead)
  const partner = organisationByKey(project.partner)
  return {
    project: { title: project.title, summary: project.summary, theme: project.theme, kind: 'joint' },
    partnership: {
      partner: partner.name,
      'partner-territory': partner.territory,
      roles: `${lead.name} conduit le projet et tient les comptes. ${partner.name} accueille les activités à ${territoryName(partner.territory, 'fr')}, prête ses locaux et deux personnes. Un comité des deux partenaires se réunit chaque mois, une fois sur chaque rive.`,
      cooperation: ['design', 'delivery', 'staff'],
    },
    activities: {
      description: `1. Lancement et recrutement des participants (deux mois).\n2. Activités communes sur les deux rives (huit mois).\n3. Restitution publique, bilan et mise à disposition des outils (deux mois).\n\n${project.summary}`,
      'starts-on': `${year}-03-01`,
      'ends-on': `${year + 1}-02-28`,
      people: Math.round(project.cost / 150),
    },
    budget: {
      'total-cost': euros(project.cost),
      requested: euros(project.grant),
      'other-funders': `${partner.name} : ${(project.cost - project.grant) / 2} € (accordé). Fonds propres : ${(project.cost - project.grant) / 2} €.`,
    },
    commitments: {
      accuracy: true,
      mandate: true,
      ...(['association', 'foundation'].includes(lead.legalForm) && { 'republican-contract': true }),
    },
  }
}
