import type { ServiceSettings } from '../service.ts'
import type { Publisher } from './three-sixty.ts'

/** Files of the data set, with their media type and, where they follow one, their standard. */
const DISTRIBUTIONS = [
  {
    file: 'scdl.csv',
    type: 'text/csv',
    standard: 'https://schema.data.gouv.fr/scdl/subventions/2.1.1',
  },
  {
    file: '360giving.json',
    type: 'application/json',
    standard: 'https://standard.threesixtygiving.org/en/1.4.3/',
  },
  {
    file: '360giving.csv',
    type: 'text/csv',
    standard: 'https://standard.threesixtygiving.org/en/1.4.3/',
  },
  { file: 'awards.json', type: 'application/json', standard: undefined },
  { file: 'feed.atom', type: 'application/atom+xml', standard: 'https://www.rfc-editor.org/rfc/rfc4287' },
] as const

const inBoth = (fr: string, en: string) => [
  { '@value': fr, '@language': 'fr' },
  { '@value': en, '@language': 'en' },
]

const DESCRIPTION = inBoth(
  'Subventions de la coopération régionale : bénéficiaire, montant, objet, acte et date.',
  'Grants of regional cooperation: recipient, amount, purpose, legal act and date.',
)

/** The data set and its files as DCAT 3 (W3C), in JSON-LD: what a catalogue of open data harvests. */
export function dcatCatalog(
  publisher: Publisher,
  service: ServiceSettings,
  changedAt: string | null,
): object {
  const { address, licence } = publisher
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${address}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(service.name.fr, service.name.en),
    'dct:description': DESCRIPTION,
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher.name },
    'dcat:dataset': {
      '@id': `${address}/awards`,
      '@type': 'dcat:Dataset',
      'dct:title': inBoth('Subventions attribuées', 'Grants awarded'),
      'dct:description': DESCRIPTION,
      'dct:license': { '@id': licence },
      ...(changedAt && { 'dct:modified': { '@value': changedAt, '@type': 'xsd:dateTime' } }),
      'dcat:landingPage': { '@id': publisher.page },
      'dcat:contactPoint': {
        '@type': 'vcard:Organization',
        'vcard:fn': service.name.fr,
        'vcard:hasEmail': { '@id': `mailto:${service.email}` },
      },
      'dcat:distribution': DISTRIBUTIONS.map(({ file, type, standard }) => ({
        '@id': `${address}/${file}`,
        '@type': 'dcat:Distribution',
        'dct:title': file,
        'dcat:accessURL': { '@id': `${address}/${file}` },
        'dcat:downloadURL': { '@id': `${address}/${file}` },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
        'dct:license': { '@id': licence },
        ...(standard && { 'dct:conformsTo': { '@id': standard } }),
      })),
    },
  }
}
