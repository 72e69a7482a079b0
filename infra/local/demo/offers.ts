import type { NewOffer } from '../../../shared/partner-search/offer.ts'

/** What the demonstration's organisations look for and offer, by the key of the organisation. */
export const OFFERS: readonly (Omit<NewOffer, 'validUntil'> & { key: string })[] = [
  {
    key: 'mangrove',
    kind: 'seeks',
    theme: 'environment',
    languages: ['fr', 'en'],
    title: 'Une école pour élever des palétuviers',
    text: 'Nous avons une pépinière et deux animateurs. Nous cherchons une école de l’autre rive pour un an de suivi du lagon.',
  },
  {
    key: 'school-sx',
    kind: 'offers',
    theme: 'education',
    languages: ['en', 'nl'],
    title: 'Sixty pupils and a laboratory',
    text: 'Our third-year pupils have two afternoons a month for a project outdoors. We bring a teacher of biology and a bus.',
  },
  {
    key: 'fishers-ai',
    kind: 'seeks',
    theme: 'economy',
    languages: ['en'],
    title: 'Partners for a shared landing log',
    text: 'We count our landings on paper and would like to do it together with fishers of the other islands, with one simple form.',
  },
  {
    key: 'heritage-ai',
    kind: 'offers',
    theme: 'culture',
    languages: ['en', 'fr'],
    title: 'Recordings of elders, 1978 to 1994',
    text: 'Four hundred hours of interviews on tape, partly digitised. We look forward to anyone who would work on them with us.',
  },
  {
    key: 'sailing-bl',
    kind: 'offers',
    theme: 'sport',
    languages: ['fr', 'en'],
    title: 'Douze dériveurs et un moniteur',
    text: 'Disponibles pour une régate de jeunes entre les îles, hors saison cyclonique. Nous pouvons former des moniteurs.',
  },
  {
    key: 'lab-gp',
    kind: 'seeks',
    theme: 'risks',
    languages: ['fr', 'en', 'es'],
    title: 'Sites d’observation de la houle',
    text: 'Notre laboratoire installe des capteurs de houle à bas coût. Nous cherchons des ports prêts à en accueillir un.',
  },
]
