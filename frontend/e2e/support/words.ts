import { texts as enCommittee } from '../../src/i18n/en/committee.ts'
import { texts as enExports } from '../../src/i18n/en/exports.ts'
import { texts as enMeetingPlan } from '../../src/i18n/en/meeting-plan.ts'
import { texts as enOpenData } from '../../src/i18n/en/open-data.ts'
import { texts as enProposal } from '../../src/i18n/en/proposal.ts'
import { texts as enRanking } from '../../src/i18n/en/ranking.ts'
import { texts as enSelection } from '../../src/i18n/en/selection.ts'
import { texts as enCallEditor } from '../../src/i18n/en/call-editor.ts'
import { texts as enCallParts } from '../../src/i18n/en/call-parts.ts'
import { texts as enNewCall } from '../../src/i18n/en/new-call.ts'
import { texts as enCheck } from '../../src/i18n/en/check.ts'
import { texts as enOwnDecision } from '../../src/i18n/en/own-decision.ts'
import { texts as enDossier } from '../../src/i18n/en/dossier.ts'
import { texts as enAccount } from '../../src/i18n/en/account.ts'
import { texts as enEvaluation } from '../../src/i18n/en/evaluation.ts'
import { texts as enLifeCycle } from '../../src/i18n/en/life-cycle.ts'
import { texts as enPartners } from '../../src/i18n/en/partners.ts'
import { texts as enPapers } from '../../src/i18n/en/papers.ts'
import { texts as enPaperStates } from '../../src/i18n/en/paper-states.ts'
import { texts as enReading } from '../../src/i18n/en/reading.ts'
import { texts as enPublic } from '../../src/i18n/en/public.ts'
import { texts as enStaff } from '../../src/i18n/en/staff.ts'
import { texts as frCommittee } from '../../src/i18n/fr/committee.ts'
import { texts as frExports } from '../../src/i18n/fr/exports.ts'
import { texts as frMeetingPlan } from '../../src/i18n/fr/meeting-plan.ts'
import { texts as frOpenData } from '../../src/i18n/fr/open-data.ts'
import { texts as frProposal } from '../../src/i18n/fr/proposal.ts'
import { texts as frRanking } from '../../src/i18n/fr/ranking.ts'
import { texts as frSelection } from '../../src/i18n/fr/selection.ts'
import { texts as frAccount } from '../../src/i18n/fr/account.ts'
import { texts as frCallEditor } from '../../src/i18n/fr/call-editor.ts'
import { texts as frCallParts } from '../../src/i18n/fr/call-parts.ts'
import { texts as frNewCall } from '../../src/i18n/fr/new-call.ts'
import { texts as frCheck } from '../../src/i18n/fr/check.ts'
import { texts as frOwnDecision } from '../../src/i18n/fr/own-decision.ts'
import { texts as frDossier } from '../../src/i18n/fr/dossier.ts'
import { texts as frEvaluation } from '../../src/i18n/fr/evaluation.ts'
import { texts as frLifeCycle } from '../../src/i18n/fr/life-cycle.ts'
import { texts as frPartners } from '../../src/i18n/fr/partners.ts'
import { texts as frPapers } from '../../src/i18n/fr/papers.ts'
import { texts as frPaperStates } from '../../src/i18n/fr/paper-states.ts'
import { texts as frReading } from '../../src/i18n/fr/reading.ts'
import { texts as frPublic } from '../../src/i18n/fr/public.ts'
import { texts as frStaff } from '../../src/i18n/fr/staff.ts'

/** The portal's own sentences: journeys press what people read, in either language. */
export const WORDS = {
  en: {
    committee: enCommittee,
    exports: enExports,
    meetingPlan: enMeetingPlan,
    openData: enOpenData,
    proposal: enProposal,
    ranking: enRanking,
    selection: enSelection,
    account: enAccount,
    callEditor: enCallEditor,
    callParts: enCallParts,
    newCall: enNewCall,
    check: enCheck,
    ownDecision: enOwnDecision,
    dossier: enDossier,
    evaluation: enEvaluation,
    lifeCycle: enLifeCycle,
    papers: enPapers,
    paperStates: enPaperStates,
    partners: enPartners,
    public: enPublic,
    reading: enReading,
    staff: enStaff,
  },
  fr: {
    committee: frCommittee,
    exports: frExports,
    meetingPlan: frMeetingPlan,
    openData: frOpenData,
    proposal: frProposal,
    ranking: frRanking,
    selection: frSelection,
    account: frAccount,
    callEditor: frCallEditor,
    callParts: frCallParts,
    newCall: frNewCall,
    check: frCheck,
    ownDecision: frOwnDecision,
    dossier: frDossier,
    evaluation: frEvaluation,
    lifeCycle: frLifeCycle,
    papers: frPapers,
    paperStates: frPaperStates,
    partners: frPartners,
    public: frPublic,
    reading: frReading,
    staff: frStaff,
  },
} as const
