import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { MeetingList } from './meeting-list.tsx'
import '../staff/staff.css'
import './committee.css'

/** Meetings in which the person has a seat. */
export default function MeetingsPage() {
  const t = useTexts('committee')
  const { resource, reload } = createLoad(
    () => true,
    () => call('GET /my/meetings', {}),
  )
  return (
    <>
      <PageTitle text={t().mine} />
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => <MeetingList meetings={loaded().meetings} empty={t().noneOfMine} />}
      </Loaded>
    </>
  )
}
