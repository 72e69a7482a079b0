export const texts = {
  label: 'Here now',
  one: (name: string, organisation: string) => `${name} (${organisation})`,
  in: (who: string, section: string) => `${who}: ${section}`,
}
