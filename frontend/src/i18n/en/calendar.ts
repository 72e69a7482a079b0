export const texts = {
  deadline: 'Put the deadline in my calendar',
  title: 'Miss no call',
  text: 'Your calendar or your feed reader can follow the open calls by itself.',
  calendar: 'Calendar of deadlines',
  feed: 'Feed of open calls (Atom)',
}
