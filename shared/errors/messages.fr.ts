import type { Messages } from './facts.ts'

const MISSING = { one: 'point manque', other: 'points manquent' }
const TO_PUT_RIGHT = { one: 'point reste à corriger', other: 'points restent à corriger' }

/** Ce que les gens lisent en français : ce qui s’est passé, ce qui est gardé, ce qu’il faut faire. */
export const messagesFr: Messages = {
  'request.invalid':
    'Un élément de cette demande n’est pas comme il devrait être. Rien n’a été modifié : vérifiez votre saisie.',
  'request.malformed_json':
    'Cette demande n’a pas pu être lue. Rien n’a été modifié : rechargez la page et réessayez.',
  'request.too_large': (f) =>
    `C’est trop en une fois${f.size('limit') ? ` (${f.size('limit')} au plus)` : ''}. Rien n’a été modifié : raccourcissez.`,
  'request.media_type':
    'Cette demande n’est pas en JSON, et rien d’autre n’est accepté ici. Rien n’a été modifié.',
  'request.origin':
    'Cette demande ne vient pas d’une page du portail ; elle a été refusée. Rien n’a été modifié.',
  'request.cursor': 'Cet endroit de la liste n’est plus connu. Reprenez à la première page.',
  'request.not_found': 'Il n’y a rien à cette adresse. Vérifiez-la, ou repartez de la page d’accueil.',
  'request.method_not_allowed': 'Cette adresse n’accepte pas ce type de demande.',
  'session.missing': 'Connectez-vous d’abord.',
  'session.expired':
    'Vous avez été déconnecté·e après un temps sans activité. Ce qui était enregistré est en sécurité : reconnectez-vous pour continuer.',
  'sign_in.failed':
    'La connexion n’a pas abouti : le lien était trop ancien, déjà utilisé, ou ouvert dans un autre navigateur. Recommencez.',
  'sign_in.email_unverified':
    'Votre adresse électronique n’est pas encore confirmée. Confirmez-la là où vous vous connectez, puis recommencez.',
  'sign_in.unavailable': 'Le service de connexion ne répond pas en ce moment. Réessayez dans une minute.',
  'permission.denied':
    'Votre compte ne permet pas cette action. S’il le devrait, adressez-vous à l’administration du portail.',
  'precondition.required':
    'Cette demande ne dit pas quelle version elle modifie. Rechargez la page et réessayez.',
  'precondition.failed':
    'Quelqu’un a modifié ceci pendant que vous l’aviez ouvert. Rien n’a été écrasé : rechargez pour voir, puis refaites votre modification.',
  'idempotency.key_missing':
    'Cette demande doit porter une clé Idempotency-Key, pour pouvoir être répétée sans risque.',
  'idempotency.key_reused':
    'Ceci a déjà été envoyé une fois avec un autre contenu. Rechargez la page pour voir ce qui est enregistré, puis réessayez.',
  'server.busy': 'Le portail est très sollicité. Rien n’est perdu : réessayez dans un instant.',
  'server.fault':
    'Une erreur s’est produite de notre côté. Ce qui était enregistré est en sécurité. Réessayez ; si cela se répète, envoyez-nous le numéro de cette demande.',
  'account.not_found': 'Ce compte n’existe pas.',
  'account.own_admin_role':
    'Vous ne pouvez pas retirer votre propre rôle d’administration. Un autre administrateur peut le faire.',
  'account.confirmation':
    'Ce n’est pas l’adresse de votre compte. Rien n’a été fermé : saisissez-la de nouveau.',
  'account.cannot_close':
    'D’autres comptent encore sur vous : le compte ne peut pas encore être fermé. Rien n’a changé ; votre profil dit ce qu’il faut faire d’abord.',
  'organisation.not_found':
    'Cette structure n’est pas parmi les vôtres. Choisissez-en une dans votre liste, ou enregistrez-la.',
  'identifier.missing': 'Indiquez le numéro de la structure.',
  'identifier.form': (f) =>
    `Ce numéro n’a pas la forme attendue${f.text('scheme') ? ` (${f.text('scheme')})` : ''}. Vérifiez le nombre de chiffres.`,
  'identifier.check_digit':
    'Ce numéro contient une faute de frappe : sa clé de contrôle ne correspond pas. Comparez-le avec vos papiers.',
  'identifier.scheme': (f) =>
    `Les structures de ce territoire ne portent pas ce type de numéro${f.list('schemes') ? `. Choisissez parmi : ${f.list('schemes')}` : ''}.`,
  'identifier.already_registered': (f) =>
    f.is('isOwn')
      ? 'Vous avez déjà enregistré cette structure. Choisissez-la dans votre liste.'
      : 'Une structure portant ce numéro est déjà enregistrée. Vous pouvez demander à ses responsables de la rejoindre ; un courriel les prévient.',
  'identifier.twice': 'Ce numéro figure deux fois dans la liste.',
  'email.malformed': 'Cette adresse électronique n’est pas complète.',
  'organisation.last_manager':
    'Une structure garde au moins un responsable. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'organisation.changed_meanwhile': 'Quelqu’un a modifié la structure au même instant. Réessayez.',
  'organisation.too_many_members': (f) =>
    `Une structure compte au plus ${f.number('limit') ?? 'un certain nombre de'} membres et invitations en cours.`,
  'organisation.already_member': 'Cette personne fait déjà partie de la structure.',
  'organisation.already_asked': 'Vous avez déjà fait cette demande. Les responsables l’ont reçue.',
  'member.not_found': 'Cette personne ne fait pas partie de la structure.',
  'join_request.not_found': 'Cette demande a déjà reçu une réponse.',
  'offer.not_found': 'Cette annonce n’est plus là : elle a été retirée, ou son délai est passé.',
  'offer.language': 'Choisissez au moins une langue.',
  'offer.past': 'Ce jour est passé. Choisissez-en un autre.',
  'offer.too_many': (f) =>
    `Une structure publie au plus ${f.number('limit') ?? 'un certain nombre d’'} annonces. Retirez-en une d’abord.`,
  'conversation.not_found': 'Cet échange n’est pas parmi ceux de votre structure.',
  'conversation.own_offer': 'Cette annonce est celle de votre propre structure.',
  'conversation.changed_meanwhile': 'Quelqu’un a écrit au même instant. Envoyez votre message de nouveau.',
  'conversation.too_many': (f) =>
    `C’est assez pour aujourd’hui${f.number('limit') ? ` (${f.number('limit')} au plus)` : ''}. Reprenez demain.`,
  'call.not_found': 'Cet appel n’existe pas, ou n’est pas publié.',
  'call.not_open': (f) => {
    if (f.text('phase') === 'closed')
      return `Cet appel est clos${f.instant('closesAt') ? ` : il recevait les dossiers jusqu’au ${f.instant('closesAt')}` : ''}.`
    return f.instant('opensAt')
      ? `Cet appel n’est pas encore ouvert : il ouvre le ${f.instant('opensAt')}.`
      : 'Cet appel n’est pas ouvert en ce moment.'
  },
  'call.not_ready': (f) =>
    `Cet appel ne peut pas encore être publié${f.counted('faults', TO_PUT_RIGHT) ? ` : ${f.counted('faults', TO_PUT_RIGHT)}` : ''}. Votre brouillon est enregistré.`,
  'call.already_published': 'Cet appel est déjà publié, et rien n’a été changé depuis.',
  'call.code_taken': (f) =>
    `Un autre appel publié porte déjà le code ${f.text('code') ?? 'choisi'}. Choisissez-en un autre, pour que les références restent uniques.`,
  'dossier.not_found': 'Ce dossier n’existe pas, ou votre compte ne permet pas de le voir.',
  'dossier.deadline_passed': (f) =>
    `La date limite est passée${f.instant('closedAt') ? ` : c’était le ${f.instant('closedAt')}` : ''}. Ce que vous avez écrit est gardé, mais ne peut plus être déposé.`,
  'dossier.incomplete': (f) =>
    `Le dossier ne peut pas encore être déposé : ${f.counted('gaps', MISSING) ?? 'il manque quelque chose'}. Tout ce que vous avez écrit est enregistré.`,
  'dossier.locked':
    'Dans son état actuel, le dossier ne peut pas être modifié ainsi. Rechargez la page pour voir où il en est.',
  'dossier.transition':
    'Cette étape n’est pas possible dans l’état actuel du dossier. Rechargez la page pour voir où il en est.',
  'dossier.changed_meanwhile':
    'Quelqu’un d’autre travaillait sur ce dossier au même moment. Rien n’est perdu : réessayez.',
  'dossier.withdrawal_closed':
    'Les décisions sur cet appel se prennent : un dossier ne peut plus être retiré ici. Écrivez au service.',
  'dossier.no_copy': 'Ce dossier n’a pas été commencé comme copie d’un autre.',
  'dossier.restore_too_late':
    'Ce dossier a été supprimé il y a plus de 30 jours : il ne peut plus être rétabli.',
  'invitation.not_found':
    'Ce lien n’ouvre aucune invitation : elle a pu être renvoyée depuis, ou retirée. Demandez à la personne qui l’a envoyée.',
  'invitation.answered': 'Cette invitation a déjà reçu une réponse, ou a été retirée.',
  'invitation.expired': 'Cette invitation a expiré. Demandez à la personne qui l’a envoyée de la renvoyer.',
  'invitation.too_late': 'Ce dossier n’accueille plus de nouveau partenaire.',
  'partner.not_found': 'Ce partenaire ne fait pas partie du dossier.',
  'partner.too_many': (f) =>
    `Un dossier compte au plus ${f.number('most') ?? '12'} partenaires et invitations en attente.`,
  'partner.already_in': 'Cette structure fait déjà partie du dossier.',
  'partner.already_member': 'Vous écrivez déjà pour une autre structure dans ce dossier.',
  'partner.lead_stays': 'Le chef de file ne peut pas quitter le dossier. Il peut supprimer le brouillon.',
  'partner.not_of_organisation': 'Cette personne n’est pas membre de votre structure.',
  'confirmation.content_changed':
    'Le dossier a changé pendant votre lecture. Lisez ce qui a changé, puis confirmez à nouveau.',
  'section.not_found': 'Cette rubrique n’existe pas dans ce dossier.',
  'section.field_conflict':
    'Quelqu’un a modifié la même réponse pendant que vous écriviez. Les deux textes sont gardés : choisissez le vôtre, le sien, ou réunissez-les.',
  'section.form_changed':
    'Le formulaire de cet appel a changé. Ce que vous avez écrit est gardé : rechargez la page pour continuer.',
  'answer.unknown_field': 'Ce champ ne fait pas partie du formulaire. Rechargez la page et réessayez.',
  'answer.type': 'Cette réponse n’est pas du type attendu par le champ.',
  'answer.out_of_range': (f) =>
    f.number('minimum') && f.number('maximum')
      ? `Saisissez un nombre entier de ${f.number('minimum')} à ${f.number('maximum')}.`
      : 'Ce nombre est hors des limites du champ.',
  'answer.unknown_option': 'Choisissez une des options proposées.',
  'answer.date': 'Cette date n’existe pas au calendrier. Indiquez le jour, le mois et l’année.',
  'answer.period_reversed': 'La période se termine avant d’avoir commencé.',
  'answer.too_precise': (f) =>
    f.number('decimals')
      ? `Ce nombre a trop de chiffres après la virgule : ${f.number('decimals')} au plus.`
      : 'Ce nombre a trop de chiffres après la virgule.',
  'id.malformed':
    'Ce nom court ne contient que des lettres minuscules, des chiffres et des tirets, et commence par une lettre.',
  'territory.unknown': 'Choisissez un territoire de la liste.',
  'instant.malformed': 'Ceci n’est pas une date avec une heure.',
  'day.malformed': 'Cette date n’existe pas au calendrier.',
  'call.template':
    'Le modèle à remplir de cette pièce n’est plus là, ou n’a pas été vérifié. Joignez-le à nouveau.',
  'call.code': 'Un code se compose de 2 à 12 lettres majuscules et chiffres.',
  'text.missing': 'Remplissez ce champ.',
  'text.too_long': (f) =>
    f.number('limit') && f.number('length')
      ? `Ce texte compte ${f.number('length')} caractères ; ${f.number('limit')} sont permis. Raccourcissez-le.`
      : 'Ce texte est trop long. Raccourcissez-le.',
  'text.control_character':
    'Ce texte contient un caractère de contrôle invisible, souvent issu d’une copie. Retapez ce passage, ou collez-le comme texte brut.',
  'text.direction_mark':
    'Ce texte contient une marque invisible qui change le sens de lecture. Retapez ce passage, ou collez-le comme texte brut.',
  'text.broken_character':
    'Ce texte contient une moitié de caractère. Effacez le signe étrange et retapez-le.',
  'money.not_a_number': 'Saisissez un montant en chiffres, par exemple 12 300,50.',
  'money.negative': 'Un montant ne peut pas être négatif.',
  'money.too_large': 'Ce montant dépasse ce que nous acceptons. Vérifiez le nombre de zéros.',
  'money.too_precise': 'Un montant a deux décimales au plus.',
  'money.currency': (f) => `Indiquez ce montant en ${f.text('expected') ?? 'euros'}.`,
  'budget.quantity': 'Saisissez une quantité en chiffres, deux décimales au plus, par exemple 12,5.',
  'budget.amount_differs':
    'Le montant n’est pas la quantité multipliée par le prix unitaire. Rechargez la page et réessayez.',
  'submission.unknown': 'Ce dossier n’a pas été déposé sous ce numéro.',
  'submission.not_made': 'Ce document est en cours de préparation. Il pourra être ouvert dans un instant.',
  'document.not_found': 'Cette pièce n’existe pas dans ce dossier.',
  'document.unknown_kind': 'Cet appel ne demande pas de pièce de ce type.',
  'document.name':
    'Le nom de ce fichier ne peut pas être utilisé. Donnez-lui un nom plus court et simple, puis réessayez.',
  'document.empty':
    'Ce fichier est vide. Ouvrez-le sur votre appareil pour vérifier, puis choisissez-le de nouveau.',
  'document.hash': 'L’empreinte de ce fichier n’a pas pu être lue. Choisissez le fichier de nouveau.',
  'document.too_large': (f) =>
    `Ce fichier est trop lourd${f.size('size') && f.size('limit') ? ` : il pèse ${f.size('size')}, et ${f.size('limit')} sont permis` : ''}. Numérisez-le en plus basse résolution, ou divisez-le.`,
  'document.type_not_accepted': (f) =>
    `Ce type de fichier n’est pas accepté ici${f.list('accepted') ? `. Types acceptés : ${f.list('accepted')}` : ''}.`,
  'document.too_many':
    'Ce dossier contient le maximum de pièces. Retirez-en une avant d’en ajouter une autre.',
  'document.too_many_of_kind': (f) =>
    `${f.number('limit') ? `Pas plus de ${f.number('limit')} fichiers de ce type` : 'Il y a déjà autant de fichiers de ce type que permis'}. Remplacez-en un, ou retirez-en un.`,
  'document.for_lead':
    'Cette pièce est demandée une seule fois pour tout le projet : c’est le chef de file qui la fournit.',
  'document.other_partner': 'Cette pièce appartient à un autre partenaire, qui seul peut la modifier.',
  'document.replaced': 'Une version plus récente a pris la place de ce fichier ; il reste tel quel.',
  'document.submitted':
    'Cette pièce a été déposée et reste. Vous pouvez la remplacer par une version plus récente.',
  'document.already_arrived': 'Ce fichier est déjà arrivé ; inutile de l’envoyer de nouveau.',
  'document.not_in_parts': 'Ce fichier s’envoie en une fois, non par parties.',
  'document.part_number': 'Ce fichier n’a pas de partie portant ce numéro.',
  'document.parts_missing': 'Des parties de ce fichier ne sont pas encore arrivées. Elles sont renvoyées.',
  'document.not_clean': 'Cette pièce ne peut pas être ouverte : nos contrôles l’ont refusée.',
  'document.still_checking':
    'Cette pièce est encore en cours de contrôle. Elle pourra être ouverte dans un instant.',
  'completion.nothing_named':
    'Désignez au moins une rubrique ou une pièce de ce dossier à compléter, chacune une fois et avec son motif.',
  'completion.date': (f) =>
    f.text('earliest') && f.text('latest')
      ? `Choisissez un jour du ${f.day('earliest')} au ${f.day('latest')} : le porteur a besoin de temps, et le dossier d’une fin.`
      : 'Choisissez un jour plus tardif : le porteur a besoin de temps pour compléter le dossier.',
  'completion.date_passed': (f) =>
    `La date pour compléter le dossier est passée${f.instant('dueAt') ? ` : c’était le ${f.instant('dueAt')}` : ''}. Ce que vous avez écrit est gardé ; écrivez au service s’il vous faut plus de temps.`,
  'completion.paper_locked':
    'Le service n’a pas demandé cette pièce : elle reste telle qu’elle a été déposée. Rien n’a été modifié.',
  'submission.not_found': 'Ce dossier n’a pas deux dépôts à comparer.',
  'admissibility.reasons_missing':
    'Indiquez pourquoi le dossier n’est pas recevable : le porteur du projet le lira.',
  'assignment.not_an_evaluator':
    'Ce compte n’est pas celui d’un évaluateur. L’administration du portail peut lui donner ce rôle.',
  'assignment.changed_meanwhile': (f) =>
    `Entre-temps, quelqu’un l’a affecté à ${f.text('names') ?? '…'}. Rien n’a été modifié : regardez-le, ou demandez une nouvelle proposition.`,
  'assignment.conflict': (f) =>
    ({
      organisation:
        'Cet évaluateur fait partie d’une structure de ce dossier ; il ne peut donc pas l’évaluer.',
      relation:
        'Cet évaluateur a déclaré un lien avec une structure ou une personne de ce dossier : il y a conflit.',
      email_domain:
        'L’adresse électronique de cet évaluateur est de la même structure que celle d’un membre du dossier : il y a conflit.',
    })[f.text('reason') ?? ''] ?? 'Cet évaluateur a déclaré un conflit d’intérêts sur ce dossier.',
  'assignment.member': 'Cette personne fait partie du dossier ; elle ne peut pas l’évaluer.',
  'assignment.not_assigned': 'Ce dossier n’est pas affecté à cet évaluateur.',
  'calibration.not_found': 'Vous n’êtes pas invité à un étalonnage de cet appel.',
  'calibration.already_open':
    'Un étalonnage de cet appel est déjà ouvert. Fermez-le avant d’en ouvrir un autre.',
  'calibration.closed': 'Cet étalonnage est fermé. Plus rien n’y est noté.',
  'calibration.not_a_sample':
    'Ce dossier ne peut pas servir d’exemple. Choisissez-en un qui a été retiré ou déclaré irrecevable, ou dont le résultat est annoncé.',
  'calibration.sample_in_use':
    'L’un de ces évaluateurs lit déjà ce dossier comme exemple d’un autre étalonnage.',
  'calibration.conflict': (f) =>
    `L’exemple est fermé à ${f.text('names') ?? '…'} : conflit d’intérêts. Retirez ces personnes, ou choisissez un autre exemple.`,
  'assignment.already_submitted': 'Cette évaluation est déjà remise ; l’affectation demeure.',
  'conflict.undeclared': 'Avant l’ouverture de ce dossier, déclarez si vous avez un conflit d’intérêts.',
  'conflict.detected':
    'Le portail voit un lien entre vous et ce dossier : il vous est fermé. Écrivez au service si c’est une erreur.',
  'conflict.none': 'Cette personne n’a aucun conflit sur ce dossier qui puisse être levé.',
  'conflict.own': 'On ne lève pas un conflit qui est le sien : demandez à un collègue.',
  'conflict.declared':
    'Vous avez déclaré un conflit d’intérêts, ou posé la question au service : ce dossier vous est fermé.',
  'conflict.already_declared': 'Vous l’avez déjà déclaré. Écrivez au service si cela doit changer.',
  'evaluation.not_submitted': 'Cette évaluation n’est pas remise ; il n’y a rien à rouvrir.',
  'consensus.too_early': 'Une note de consensus demande au moins deux évaluations remises.',
  'evaluation.own_first': 'Vous verrez les notes des autres une fois la vôtre remise.',
  'evaluator.already': 'Cette personne est déjà évaluatrice.',
  'evaluator.invited_already':
    'Une invitation à cette adresse attend déjà sa réponse. Renvoyez-la depuis la liste.',
  'evaluator.period': 'Cette période se termine avant de commencer.',
  'evaluator.loads': 'Le nombre de dossiers le plus élevé est inférieur au plus bas.',
  'evaluation.submitted': 'Cette évaluation est remise ; elle ne change plus.',
  'evaluation.incomplete': (f) =>
    `L’évaluation ne peut pas encore être remise : ${f.counted('gaps', MISSING) ?? 'il manque quelque chose'}. Ce que vous avez saisi est enregistré.`,
  'evaluation.score': 'Cette note n’est pas sur l’échelle de la grille.',
  'evaluation.unknown_criterion':
    'Ce critère ne fait pas partie de la grille. Rechargez la page et réessayez.',
  'evaluation.conflict':
    'Cette évaluation a été modifiée dans une autre fenêtre. Rien n’a été écrasé : rechargez pour voir, puis continuez.',
  'decision.amount': (f) =>
    f.text('reason')?.startsWith('over_') && f.euros('highest')
      ? `L’attribution de ce dossier est d’au plus ${f.euros('highest')} : ce qu’il demande, dans la limite du taux de l’appel.`
      : 'Une attribution demande un montant supérieur à zéro ; les autres issues n’en ont pas.',
  'decision.field': (f) =>
    f.text('reason') === 'not_of_outcome'
      ? 'Une indication n’appartient pas à cette issue. Choisissez à nouveau l’issue.'
      : f.text('reason') === 'before_act'
        ? 'Cette date précède l’acte. Choisissez-en une postérieure.'
        : 'Cette issue demande davantage : une liste d’attente son rang et sa validité, un ajournement sa date et ce qui manque.',
  'decision.rate': (f) =>
    f.text('reason') === 'over_call'
      ? 'Ce taux dépasse le taux maximal de l’appel.'
      : 'Le montant dépasse ce taux du coût total.',
  'decision.schedule': (f) =>
    f.text('reason') === 'sum'
      ? `Les versements ne font pas le montant attribué${f.euros('difference') ? ` : l’écart est de ${f.euros('difference')}` : ''}.`
      : 'Chaque versement demande un montant ou une part, et son fait générateur.',
  'decision.cause': (f) =>
    f.text('reason') === 'missing'
      ? 'Une attribution est en vigueur. Dites pourquoi elle est remplacée.'
      : 'Ce motif ne convient pas : on ne renonce qu’à une attribution, et on ne remplace qu’une décision antérieure.',
  'rate.malformed': 'Indiquez une part supérieure à 0 % et d’au plus 100 %.',
  'decision.reasons_missing': 'Indiquez les motifs : le porteur du projet les lira.',
  'decision.threshold': 'Ce dossier est sous un seuil de la grille ; il ne peut pas être financé.',
  'decision.envelope_exhausted': (f) =>
    `L’enveloppe${f.territory('part') ? ` de ${f.territory('part')}` : ''} ne contient pas ce montant${f.euros('left') ? ` : il reste ${f.euros('left')}` : ''}. Rien n’a été enregistré.`,
  'decision.superseded':
    'Quelqu’un a enregistré une autre décision sur ce dossier entre-temps. Rechargez la page pour la voir.',
  'meeting.not_found': 'Cette réunion n’existe pas, ou vous n’y siégez pas.',
  'meeting.seat_unknown': 'Cette personne ne siège pas à la réunion. Rechargez la page.',
  'meeting.item_unknown': 'Ce dossier n’est plus à l’ordre du jour. Rechargez la page.',
  'meeting.seat_nameless': 'Indiquez le nom de chaque personne qui siège.',
  'meeting.state': 'La réunion en est à une autre étape. Rechargez la page pour la voir.',
  'meeting.changed':
    'Quelqu’un a modifié la réunion entre-temps. Rien n’a été écrasé : regardez à nouveau, puis continuez.',
  'meeting.no_quorum':
    'La réunion ne peut pas être ouverte : le quorum n’est pas atteint, ou il manque la présidence.',
  'meeting.quorum_lost': 'Le quorum n’est plus réuni : rien ne peut être voté.',
  'meeting.not_ready': (f) =>
    `La réunion ne peut pas encore être close : ${f.counted('faults', { one: 'point reste ouvert', other: 'points restent ouverts' }) ?? 'un point reste ouvert'}. Rien n’a été décidé.`,
  'meeting.recused': 'Ce membre a un conflit d’intérêts avec ce dossier : ce vote n’est pas pris.',
  'meeting.not_voting': 'Seul un membre votant présent vote, et pour lui-même.',
  'meeting.minutes_not_made': 'Le procès-verbal est en préparation. Réessayez dans un instant.',
  'decision.nothing_to_release': 'Aucune décision de cet appel n’attend d’être annoncée.',
  'release.not_requested': 'Personne n’a encore demandé l’annonce de ces résultats.',
  'release.already_requested': 'L’annonce de ces résultats a déjà été demandée.',
  'release.same_person':
    'L’annonce demande une seconde personne : qui l’a demandée ne peut pas la confirmer.',
  'draw.not_in_rules':
    'Le règlement de cet appel départage les ex æquo par l’ordre de dépôt : il n’y a pas de tirage.',
  'draw.too_early': 'L’appel est encore ouvert. Le tirage au sort se fait après sa clôture.',
  'draw.already_made': 'Le tirage au sort a eu lieu. Sa graine reste, et n’est jamais tirée à nouveau.',
  'draw.not_found': 'Aucun tirage au sort de cet appel n’est publié.',
  'scenario.not_found': 'Ce scénario n’existe pas : quelqu’un l’a peut-être supprimé.',
  'scenario.too_many':
    'Cet appel a autant de scénarios qu’il peut en garder. Supprimez-en un qui ne sert plus.',
  'export.not_found': 'Ce fichier n’existe pas ou a expiré. Demandez-le à nouveau.',
  'export.format': 'Ce contenu n’existe pas dans ce format. Choisissez l’un de ceux qui sont proposés.',
  'export.not_ready': 'Ce fichier est encore en préparation. Il sera dans la liste dès qu’il est prêt.',
  'export.not_failed': 'Ce fichier est déjà en préparation, ou déjà prêt. Rien n’a été relancé.',
  'letter.text': (f) =>
    `Ce texte ne peut pas être gardé : ${f.text('field') ? `voyez le champ {${f.text('field')}}, ` : ''}ligne ${f.number('line') ?? 1}. Rien n’a été modifié.`,
  'letter.not_found': 'Cette lettre n’existe pas.',
  'letter.not_made': 'Il n’y a pas encore de lettre pour ce dossier : rien n’a été envoyé.',
  'history.columns': (f) =>
    `Ce n’est pas un fichier SCDL : ${f.list('columns') ? `il y manque ${f.list('columns')}` : 'il manque des colonnes'}. Rien n’a été repris.`,
  'history.too_long':
    'Ce fichier est trop long pour être repris en une fois. Partagez-le en fichiers de 10 000 lignes au plus, chacun avec la ligne des noms de colonnes.',
  'history.faulty':
    'Des lignes de ce fichier ne sont pas conformes, donc rien n’a été repris. Corrigez les lignes du rapport, ou retirez-les.',
  'webhook.not_found': 'Ce webhook n’existe pas.',
  'webhook.delivery_not_found': 'Ce message n’est pas dans le journal.',
  'webhook.address':
    'Donnez une adresse qui commence par https://, sans mot de passe, et hors de tout réseau privé.',
  'webhook.not_active': 'Ce webhook ne fonctionne pas en ce moment. Réactivez-le d’abord.',
  'webhook.too_many': 'Le portail ne prend pas davantage de webhooks. Supprimez-en un qui ne sert plus.',
  'webhook.replay_too_old': (f) =>
    `Le journal est renvoyé pour les ${f.number('days') ?? 30} derniers jours au plus. Choisissez un début plus récent.`,
  'token.invalid': 'Ce jeton n’est pas connu ici. Vérifiez qu’il a été copié en entier.',
  'token.expired': 'Ce jeton a expiré. Demandez-en un nouveau à un administrateur du portail.',
  'token.revoked': 'Ce jeton a été révoqué. Demandez-en un nouveau à un administrateur du portail.',
  'token.with_session':
    'Cette requête porte à la fois un jeton et le cookie d’une session : n’envoyez que l’un des deux, pour qu’on sache qui demande.',
  'token.scope': (f) =>
    f.text('scope')
      ? `Ce jeton n’a pas la portée « ${f.text('scope')} », que cette adresse demande.`
      : 'Aucun jeton n’ouvre cette adresse : elle est réservée aux personnes connectées.',
  'token.not_found': 'Ce jeton n’existe pas.',
  'token.shown_once':
    'Ce jeton a déjà été créé, et son texte a été montré une fois. S’il est perdu, révoquez-le et créez-en un autre.',
  'release.changed':
    'Les décisions ont changé depuis la demande d’annonce. Vérifiez-les, puis redemandez l’annonce.',
}
