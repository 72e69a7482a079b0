import type { Language } from '../../../shared/language.ts'

interface SignInTexts {
  readonly title: string
  readonly intro: string
  readonly otherLanguage: string
  readonly groups: Readonly<Record<string, string>>
  readonly otherAddress: string
  readonly email: string
  readonly emailHint: string
  readonly emailFault: string
  readonly sendCode: string
  readonly tooManyCodes: string
  readonly codeTitle: string
  readonly codeSent: (email: string) => string
  readonly mailbox: string
  readonly code: string
  readonly codeHint: string
  readonly codeFault: string
  readonly codeExpired: string
  readonly codeSpent: string
  readonly continue: string
  readonly newCode: string
  readonly changeAddress: string
  readonly giveUp: string
  readonly errorPrefix: string
  readonly errorTitle: string
  readonly expired: string
  readonly failed: string
  readonly backToPortal: string
  readonly signOutTitle: string
  readonly signOutQuestion: string
  readonly signOut: string
  readonly signedOut: string
}

export const SIGN_IN_TEXTS: Readonly<Record<Language, SignInTexts>> = {
  fr: {
    title: 'Se connecter',
    intro:
      'Page de cette machine : choisissez une personne de la démonstration, ou donnez une autre adresse.',
    otherLanguage: 'English',
    groups: {
      applicant: 'Porteurs de projet',
      evaluator: 'Évaluation',
      staff: 'Service',
      auditor: 'Audit',
      admin: 'Administration',
    },
    otherAddress: 'Une autre adresse',
    email: 'Adresse électronique',
    emailHint: 'Un code à six chiffres y est envoyé ; sur cette machine, il se lit à /_mail.',
    emailFault: 'Donnez une adresse complète, par exemple nom@association.fr.',
    sendCode: 'Recevoir un code',
    tooManyCodes:
      'Trois codes ont déjà été envoyés à cette adresse. Attendez dix minutes, ou utilisez le dernier.',
    codeTitle: 'Votre code',
    codeSent: (email) => `Un code a été envoyé à ${email}. Il est valable dix minutes.`,
    mailbox: 'Lire les courriels de cette machine',
    code: 'Code à six chiffres',
    codeHint: 'Les espaces ne comptent pas.',
    codeFault: 'Ce n’est pas le code qui a été envoyé. Vérifiez les chiffres.',
    codeExpired: 'Ce code n’est plus valable. Demandez-en un nouveau.',
    codeSpent: 'Cinq essais ont été faits avec ce code. Demandez-en un nouveau.',
    continue: 'Continuer',
    newCode: 'Recevoir un nouveau code',
    changeAddress: 'Changer d’adresse',
    giveUp: 'Revenir au portail sans se connecter',
    errorPrefix: 'Erreur : ',
    errorTitle: 'La connexion n’a pas abouti',
    expired: 'Cette page de connexion a expiré, ou a déjà servi. Recommencez depuis le portail.',
    failed: 'Le portail a fait une demande que cette page refuse.',
    backToPortal: 'Revenir au portail',
    signOutTitle: 'Se déconnecter',
    signOutQuestion: 'Voulez-vous vous déconnecter ?',
    signOut: 'Se déconnecter',
    signedOut: 'Vous êtes déconnecté.',
  },
  en: {
    title: 'Sign in',
    intro: 'A page of this machine: choose a person of the demonstration, or give another address.',
    otherLanguage: 'Français',
    groups: {
      applicant: 'Applicants',
      evaluator: 'Evaluation',
      staff: 'Service',
      auditor: 'Audit',
      admin: 'Administration',
    },
    otherAddress: 'Another address',
    email: 'E-mail address',
    emailHint: 'A six-digit code is sent to it; on this machine you read it at /_mail.',
    emailFault: 'Give a whole address, such as name@association.example.',
    sendCode: 'Get a code',
    tooManyCodes:
      'Three codes have been sent to this address already. Wait ten minutes, or use the last one.',
    codeTitle: 'Your code',
    codeSent: (email) => `A code has been sent to ${email}. It is valid for ten minutes.`,
    mailbox: 'Read the mail of this machine',
    code: 'Six-digit code',
    codeHint: 'Spaces do not matter.',
    codeFault: 'This is not the code that was sent. Check the digits.',
    codeExpired: 'This code is no longer valid. Ask for a new one.',
    codeSpent: 'Five tries have been made with this code. Ask for a new one.',
    continue: 'Continue',
    newCode: 'Get a new code',
    changeAddress: 'Change the address',
    giveUp: 'Back to the portal without signing in',
    errorPrefix: 'Error: ',
    errorTitle: 'Signing in did not work',
    expired: 'This sign-in page has expired, or was used already. Start again from the portal.',
    failed: 'The portal asked for something that this page refuses.',
    backToPortal: 'Back to the portal',
    signOutTitle: 'Sign out',
    signOutQuestion: 'Do you want to sign out?',
    signOut: 'Sign out',
    signedOut: 'You are signed out.',
  },
}
