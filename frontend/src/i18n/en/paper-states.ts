/** Why a paper cannot be read yet, or was refused, and what to do: of a dossier's papers and of an organisation's. */
export const texts = {
  checking: 'It is being checked for its type and for malware. This takes a moment; nothing to do.',
  infected:
    'Malware was found in this file, and its bytes were destroyed. Take it out, and send a clean copy.',
  faults: {
    type_differs: 'Its content is not what its name says. Save it anew in one of the accepted types.',
    hash_differs: 'What arrived is not what was chosen. Send it again.',
    encrypted:
      'Nobody can open it without its password. Save a copy that opens without one, and send that one.',
    broken: 'It is damaged or cut off. Open it on your device to check, save it anew, and send it again.',
    unreadable: 'It cannot be read. Open it on your device to check, save it anew, and send it again.',
  },
} as const
