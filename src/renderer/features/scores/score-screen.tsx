import { useCallback, useMemo, useState } from 'react'
import { useCommand } from '../../api/use-command'
import { skip, useQuery } from '../../api/use-query'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { openedSheet } from './opened-sheet'
import { ScoreRoom } from './score-room'
import type { SaveScores } from './use-score-entry'
import { useSheetEdit } from './use-sheet-edit'

/** Chấm điểm: the scores of a cluster in their three rounds. */
export function ScoreScreen({ campaign }: CampaignScreenProps) {
  const { go } = useNavigation()
  const { say, sayUndoable } = useNotices()
  const units = useQuery('units.list', undefined)
  const [chosen, setChosen] = useState<string | null>(null)
  const clusters = (units.data?.clusters ?? []).toSorted((a, b) => a.order - b.order)
  const cluster = clusters.find(({ id }) => id === chosen)?.id ?? clusters[0]?.id ?? null
  const sheet = useQuery('scores.sheet', cluster === null ? skip : { campaign, cluster })
  const opened = useMemo(() => (sheet.data === null ? null : openedSheet(sheet.data)), [sheet.data])
  const setUp = useQuery('scoring.setUp', { campaign })
  const [scorer, setScorer] = useState<string | null>(null)
  const edit = useSheetEdit(campaign, cluster)
  const accept = useCommand('scores.acceptSelf')

  const save: SaveScores = useCallback(
    (round, reason, cells) => edit({ round, scorer: round === 'self' ? null : scorer, reason, cells: [...cells] }),
    [edit, scorer],
  )

  return (
    <Loaded reply={units}>
      {() =>
        cluster === null ? (
          <>
            <PageHeader title="Chấm điểm" />
            <EmptyState
              title="Chưa có cụm, khối thi đua"
              action={{ label: 'Lập cụm, khối', onClick: () => go(campaignScreen(campaign, 'units')) }}
            >
              Điểm được chấm theo từng cụm, khối. Hãy lập cụm, khối và xếp các đơn vị vào trước.
            </EmptyState>
          </>
        ) : (
          <Loaded reply={sheet}>
            {(data) =>
              data.set === null || opened === null ? (
                <>
                  <PageHeader title="Chấm điểm" />
                  <EmptyState
                    title="Chưa có bộ tiêu chí"
                    action={{ label: 'Chọn bộ tiêu chí', onClick: () => go(campaignScreen(campaign, 'criteria')) }}
                  >
                    Đợt thi đua chưa có bộ tiêu chí nên chưa chấm điểm được.
                  </EmptyState>
                </>
              ) : (
                <ScoreRoom
                  key={cluster}
                  campaign={campaign}
                  scorers={setUp.data?.scorers ?? []}
                  roles={setUp.data?.clusters.find((one) => one.cluster === cluster) ?? null}
                  scorer={scorer}
                  onScorer={setScorer}
                  clusters={clusters}
                  cluster={cluster}
                  set={data.set}
                  sheet={opened}
                  onCluster={setChosen}
                  save={save}
                  saveDetail={({ unit, column }, value, evidence) =>
                    edit({
                      round: column.round,
                      scorer: column.round === 'self' ? null : scorer,
                      reason: '',
                      cells: [{ unit, criterion: column.criterion.code, value, evidence }],
                    })
                  }
                  acceptSelf={async (chosenUnits, reason) => {
                    const reply = await accept.run({ campaign, reason, units: [...chosenUnits] })
                    if (reply.ok)
                      sayUndoable(`Đã nhận ${reply.value.scores} điểm tự chấm của ${reply.value.units} đơn vị.`)
                    return reply
                  }}
                  say={say}
                />
              )
            }
          </Loaded>
        )
      }
    </Loaded>
  )
}
