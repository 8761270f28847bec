import { LockOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import type { ListView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { DateField } from '../../components/date-field'
import { EmptyState } from '../../components/empty-state'
import { FindingList } from '../../components/finding-list'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { formatDate, formatMoment, formatMoney } from '../../messages/format'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { IssueForm } from './issue-form'
import { ListTable } from './list-table'

type Shown = 'frozen' | 'draft'

const headline = ({ frozen, stale }: ListView): string =>
  frozen === null
    ? 'Chưa chốt. Mọi văn bản lấy tên và số tiền từ bản đã chốt.'
    : `Đã chốt lần ${frozen.version}, mã ${frozen.code}, lúc ${formatMoment(frozen.at)}${stale ? '; sau đó đề nghị đã thay đổi' : ''}.`

/** Danh sách: the one list that feeds every paper, with its money; frozen, then entered in the register. */
export function ListScreen({ campaign }: CampaignScreenProps) {
  const [date, setDate] = useState<string | null>(null)
  const reply = useQuery('list.get', { campaign, decisionDate: date })
  const units = useQuery('units.list', undefined)
  const freeze = useCommand('list.freeze')
  const issue = useCommand('papers.issue')
  const { go } = useNavigation()
  const { say, sayUndoable } = useNotices()
  const [wanted, setWanted] = useState<Shown | null>(null)
  const [isFreezing, setFreezing] = useState(false)
  const names = new Map((units.data?.units ?? []).map(({ code, name }) => [code, name]))

  const freezeNow = async (decisionDate: string): Promise<void> => {
    const done = await freeze.run({ campaign, decisionDate })
    if (!done.ok) return
    setFreezing(false)
    setWanted('frozen')
    const { frozen } = done.value
    if (frozen !== null) say(`Đã chốt danh sách lần ${frozen.version}, mã ${frozen.code}.`)
  }

  return (
    <Loaded reply={reply}>
      {(view) => {
        const { frozen, draft, stale, findings } = view
        const shown: Shown = wanted ?? (frozen !== null && (!stale || draft === null) ? 'frozen' : 'draft')
        const list = shown === 'frozen' && frozen !== null ? frozen : draft
        const errors = findings.filter(({ severity }) => severity === 'error').length
        return (
          <>
            <PageHeader
              title="Danh sách khen thưởng"
              note={headline(view)}
              actions={
                <Button
                  type={frozen === null || stale ? 'primary' : 'default'}
                  icon={<LockOutlined aria-hidden />}
                  disabled={draft === null}
                  onClick={() => setFreezing(true)}
                >
                  {frozen === null ? 'Chốt danh sách' : 'Chốt lại'}
                </Button>
              }
            />
            {frozen !== null && stale && (
              <Alert
                type="warning"
                showIcon
                style={{ marginBottom: 12 }}
                title={`Đề nghị, số phiếu hoặc ngày quyết định đã thay đổi sau khi chốt lần ${frozen.version}.`}
                description="Văn bản vẫn in theo bản đã chốt. Bấm “Chốt lại” nếu muốn dùng nội dung mới."
              />
            )}
            {frozen !== null && (
              <>
                <IssueForm
                  version={frozen.version}
                  count={frozen.entries.length}
                  decisionDate={frozen.decisionDate}
                  isRunning={issue.isRunning}
                  error={issue.error}
                  onIssue={async (number, day) => {
                    const done = await issue.run({ campaign, number, date: day })
                    if (done.ok) sayUndoable(`Đã ghi sổ khen thưởng theo Quyết định số ${number}.`)
                    return done.ok
                  }}
                />
                <Segmented<Shown>
                  aria-label="Bản đang xem"
                  style={{ marginBottom: 12 }}
                  value={shown}
                  onChange={setWanted}
                  options={[
                    { value: 'frozen', label: `Bản đã chốt (lần ${frozen.version})` },
                    { value: 'draft', label: 'Theo số liệu hiện tại', disabled: draft === null },
                  ]}
                />
              </>
            )}
            {shown === 'draft' && (
              <FindingList findings={findings} limit={3} label="Những điều cần xử lý về danh sách" />
            )}
            {list === null ? (
              <EmptyState
                title="Chưa lập được danh sách"
                action={{ label: 'Xem đề nghị khen', onClick: () => go(campaignScreen(campaign, 'nominees')) }}
              >
                Xử lý những điều nêu trên, danh sách sẽ hiện ở đây.
              </EmptyState>
            ) : (
              <>
                <dl className="list-facts">
                  <div>
                    <dt>
                      <label htmlFor="list-date">Ngày quyết định</label>
                    </dt>
                    <dd>
                      {shown === 'draft' ? (
                        <DateField id="list-date" value={list.decisionDate} onChange={setDate} />
                      ) : (
                        formatDate(list.decisionDate)
                      )}
                    </dd>
                  </div>
                  <Fact name="Mức lương cơ sở" value={formatMoney(list.baseSalary)} />
                  <Fact name="Tập thể" value={String(list.counts.collective)} />
                  <Fact name="Cá nhân" value={String(list.counts.individual)} />
                  <Fact name="Hộ gia đình" value={String(list.counts.household)} />
                  <Fact name="Tổng tiền thưởng" value={formatMoney(list.total)} />
                </dl>
                <ListTable
                  entries={list.entries}
                  total={list.total}
                  totalInWords={list.totalInWords}
                  unitName={(code) => names.get(code) ?? code}
                />
              </>
            )}
            {isFreezing && draft !== null && (
              <ConfirmDialog
                title={frozen === null ? 'Chốt danh sách' : `Chốt lại, lần ${frozen.version + 1}`}
                okText="Chốt danh sách"
                isDanger={false}
                isRunning={freeze.isRunning}
                error={freeze.error}
                onConfirm={() => void freezeNow(draft.decisionDate)}
                onClose={() => {
                  freeze.clearError()
                  setFreezing(false)
                }}
              >
                <p>
                  {draft.entries.length} tên, tổng tiền thưởng {formatMoney(draft.total)} (theo mức lương cơ sở tại ngày{' '}
                  {formatDate(draft.decisionDate)}). Mọi văn bản sẽ lấy tên và số tiền từ bản chốt này.
                </p>
                {errors > 0 && <p>Còn {errors} lỗi cần xử lý; danh sách chỉ chốt được khi không còn lỗi.</p>}
              </ConfirmDialog>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
