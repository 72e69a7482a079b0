import { checkCall } from '../../../../../shared/calls/publish-check.ts'
import { versionFaults } from '../../../../../shared/calls/version-check.ts'

/** The rules that keep a call from being published. Apart, so that the editor is there before they are. */
export const judge = { checkCall, versionFaults }
