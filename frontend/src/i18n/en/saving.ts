/** How work that saves itself stands. */
export const texts = {
  saved: (time: string) => `Saved ${time}`,
  nothingToSave: 'Everything is saved',
  waiting: 'Not saved yet…',
  saving: 'Saving…',
  offline: 'Kept on this device, waiting for the network',
  offlineUnkept:
    'Not saved: this browser keeps nothing. Do not close the page; it is sent when the network is back.',
  signedOut: 'Kept on this device until you sign in again',
  refused: 'Not saved:',
  changedTitle: 'Somebody else saved meanwhile',
  changedBy: (name: string) => `${name} saved this while you were writing.`,
  changedElsewhere: 'You saved this in another window while you were writing here.',
  changedSomebody: 'This was saved by somebody else while you were writing.',
  changedAt: (time: string) => `Time: ${time}.`,
  differs: (places: string) => `What differs: ${places}.`,
  closed: 'It can no longer be changed. What you wrote since cannot be saved.',
  keepMine: 'Keep mine, replace theirs',
  takeTheirs: 'Take theirs, lose mine',
  restored: 'Text that was kept on this device is back, and is being saved.',
  keptTitle: 'This device keeps a text that is not on the server',
  keptText: (date: string) =>
    `Written here on ${date}; what is on the server has changed since. Use it to replace what is on the server, or forget it.`,
  useKept: 'Use the text from this device',
  forgetKept: 'Forget it',
}
