import { isLuhn, type IdentifierScheme } from '../../../shared/identifiers.ts'
import type { LegalForm } from '../../../shared/organisations/legal-forms.ts'
import type { Territory } from '../../../shared/territories.ts'

export interface DemonstrationOrganisation {
  key: string
  name: string
  territory: Territory
  legalForm: LegalForm
  identifier: { scheme: IdentifierScheme; value: string }
  address: string
}

const withCheckDigit = (digits: string) =>
  [...'0123456789'].map((digit) => digits + digit).find(isLuhn) ?? digits

/** SIRET of an invented body: valid by its check digits, from a range that is not given out. */
const siret = (number: number) => {
  const siren = withCheckDigit(`9990${String(number).padStart(4, '0')}`)
  return { scheme: 'SIRET', value: withCheckDigit(`${siren}0001`) } as const
}
const rna = (number: number) => ({ scheme: 'RNA', value: `W9G2${String(number).padStart(6, '0')}` }) as const
const coci = (number: number) => ({ scheme: 'COCI', value: String(12_000 + number) }) as const
const other = (value: string) => ({ scheme: 'OTHER', value }) as const

/** Invented organisations of the island and its neighbours. */
export const ORGANISATIONS: readonly DemonstrationOrganisation[] = [
  {
    key: 'mangrove',
    name: 'Association Mangrove Vivante',
    territory: 'MF',
    legalForm: 'association',
    identifier: siret(1),
    address: '12 rue de Sandy Ground, 97150 Saint-Martin',
  },
  {
    key: 'nature-sx',
    name: 'Simpson Bay Nature Foundation',
    territory: 'SX',
    legalForm: 'foundation',
    identifier: coci(41),
    address: 'Wellsberg Street 14, Simpson Bay',
  },
  {
    key: 'college',
    name: 'Collège de la Baie Orientale',
    territory: 'MF',
    legalForm: 'school',
    identifier: siret(2),
    address: '3 route de la Baie Orientale, 97150 Saint-Martin',
  },
  {
    key: 'school-sx',
    name: 'Great Bay Secondary School',
    territory: 'SX',
    legalForm: 'school',
    identifier: coci(87),
    address: 'Cannegieter Street 52, Philipsburg',
  },
  {
    key: 'chamber-mf',
    name: 'Chambre interprofessionnelle des Îles du Nord',
    territory: 'MF',
    legalForm: 'chamber',
    identifier: siret(3),
    address: '10 rue Jean-Jacques Fayel, 97150 Saint-Martin',
  },
  {
    key: 'chamber-sx',
    name: 'Soualiga Business Association',
    territory: 'SX',
    legalForm: 'association',
    identifier: coci(103),
    address: 'Front Street 77, Philipsburg',
  },
  {
    key: 'carnival',
    name: 'Comité Carnaval Sans Frontière',
    territory: 'MF',
    legalForm: 'association',
    identifier: rna(1120),
    address: 'Boulevard de Grand Case, 97150 Saint-Martin',
  },
  {
    key: 'music-sx',
    name: 'National Steel Pan Academy',
    territory: 'SX',
    legalForm: 'foundation',
    identifier: coci(155),
    address: 'Back Street 31, Philipsburg',
  },
  {
    key: 'fishers',
    name: 'Coopérative des pêcheurs de Marigot',
    territory: 'MF',
    legalForm: 'company',
    identifier: siret(4),
    address: 'Marina Fort Louis, 97150 Saint-Martin',
  },
  {
    key: 'fishers-ai',
    name: 'Island Harbour Fisherfolk Association',
    territory: 'AI',
    legalForm: 'association',
    identifier: other('AXA-NPO-2016-044'),
    address: 'Island Harbour, Anguilla',
  },
  {
    key: 'heritage-ai',
    name: 'Anguilla Salt Heritage Trust',
    territory: 'AI',
    legalForm: 'foundation',
    identifier: other('AXA-NPO-2009-012'),
    address: 'The Valley, Anguilla',
  },
  {
    key: 'heritage',
    name: 'Mémoire des Salines',
    territory: 'MF',
    legalForm: 'association',
    identifier: rna(884),
    address: 'Quartier d’Orléans, 97150 Saint-Martin',
  },
  {
    key: 'sailing-bl',
    name: 'École de voile de Gustavia',
    territory: 'BL',
    legalForm: 'association',
    identifier: siret(5),
    address: 'Quai de la République, 97133 Saint-Barthélemy',
  },
  {
    key: 'sailing-sx',
    name: 'Cole Bay Youth Sailing',
    territory: 'SX',
    legalForm: 'foundation',
    identifier: coci(178),
    address: 'Airport Road 26, Simpson Bay',
  },
  {
    key: 'lab-gp',
    name: 'Laboratoire côtier de Guadeloupe',
    territory: 'GP',
    legalForm: 'publicBody',
    identifier: siret(6),
    address: 'Morne Ferret, 97139 Les Abymes',
  },
  {
    key: 'health',
    name: 'Réseau Santé Deux Rives',
    territory: 'MF',
    legalForm: 'association',
    identifier: siret(7),
    address: '6 rue de Hollande, 97150 Saint-Martin',
  },
  {
    key: 'health-sx',
    name: 'White Yellow Cross Outreach',
    territory: 'SX',
    legalForm: 'foundation',
    identifier: coci(201),
    address: 'Saint John’s Estate 30, Sint Maarten',
  },
  {
    key: 'books',
    name: 'Biblio-bus de l’Amitié',
    territory: 'MF',
    legalForm: 'association',
    identifier: rna(1403),
    address: '1 rue du Fort Louis, 97150 Saint-Martin',
  },
  {
    key: 'library-sx',
    name: 'Philipsburg Reading Circle',
    territory: 'SX',
    legalForm: 'foundation',
    identifier: coci(219),
    address: 'Ch. E. W. Voges Street 12, Philipsburg',
  },
  {
    key: 'farm',
    name: 'Jardins de Colombier',
    territory: 'MF',
    legalForm: 'company',
    identifier: siret(8),
    address: 'Colombier, 97150 Saint-Martin',
  },
]

/** An organisation of the story by its key. */
export function organisationByKey(key: string): DemonstrationOrganisation {
  const found = ORGANISATIONS.find((organisation) => organisation.key === key)
  if (!found) throw new Error(`the demonstration knows no organisation ${key}`)
  return found
}
