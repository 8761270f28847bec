import { FolderOpenOutlined, PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Form, Input, Spin } from 'antd'
import { useState } from 'react'
import type { Finding } from '#domain/core/finding'
import type { SavedPapersView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { skip, useQuery } from '../../api/use-query'
import { DateField } from '../../components/date-field'
import { ErrorNote } from '../../components/error-note'
import { FindingList } from '../../components/finding-list'
import { JobProgress } from '../../components/job-progress'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { CertificateRoom } from './certificates/certificate-room'
import { ClusterMeetingDrawer } from './cluster-meeting-drawer'
import { formatNames, type PaperFormat, type PaperKind, paperChoices } from './paper-kinds'
import { PaperTarget, type Target, targetOf } from './paper-target'
import { PdfViewer } from './pdf-viewer'
import './papers-screen.css'

const savedSentence = ({ folder, files, papers, total, hasPdf }: SavedPapersView): string =>
  [
    papers < total
      ? `Đã dừng theo yêu cầu: lưu được ${papers} trong ${total} văn bản vào ${folder}.`
      : `Đã lưu ${papers} văn bản (${files} tệp) vào ${folder}.`,
    ...(hasPdf ? [] : ['Máy này chưa tạo được PDF nên chỉ có Word, Excel.']),
  ].join(' ')

/** Văn bản: every paper as it will be printed, saved and printed from the same PDF. */
export function PapersScreen({ campaign }: CampaignScreenProps) {
  const [shown, setShown] = useState<PaperKind | 'certificates'>('decision')
  const isCertificates = shown === 'certificates'
  const kind = isCertificates ? 'decision' : shown
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const [stamp, setStamp] = useState<{ readonly number: string | null; readonly date: string | null }>({
    number: null,
    date: null,
  })
  const [job, setJob] = useState<string | null>(null)
  const [target, setTarget] = useState<Target>({ cluster: null, unit: null })
  const [isMeeting, setMeeting] = useState(false)
  const choice = paperChoices.find((one) => one.kind === kind)
  const of = choice?.of
  const ranking = useQuery('ranking.get', of === undefined ? skip : { campaign })
  const meetings = useQuery('clusterMeetings.list', kind === 'clusterMinutes' ? { campaign } : skip)
  const clusters = ranking.data?.clusters ?? []
  const cluster = clusters.find((one) => one.cluster === target.cluster) ?? clusters[0]
  const paper = { campaign, kind, ...stamp, ...targetOf(of, target, clusters) }
  const isKnown = of === undefined || ranking.data !== null || ranking.error !== null
  const preview = useQuery('papers.preview', isKnown && !isCertificates ? paper : skip)
  const save = useCommand('papers.save', true)
  const saveAll = useCommand('papers.saveAll', true)
  const print = useCommand('papers.print', true)
  const [waiting, setWaiting] = useState<readonly Finding[]>([])
  const { say, sayError } = useNotices()
  const { go } = useNavigation()

  const applyStamp = (): void => setStamp({ number: number.trim() === '' ? null : number.trim(), date })
  const saveOne = async (format: PaperFormat): Promise<void> => {
    const done = await save.run({ ...paper, formats: [format] })
    if (!done.ok) sayError(done.error)
    else if (done.value !== null) say(`Đã lưu ${done.value.files.join(', ')} vào ${done.value.folder}.`)
  }
  const saveEvery = async (): Promise<void> => {
    const id = crypto.randomUUID()
    setJob(id)
    setWaiting([])
    const done = await saveAll.run({ job: id, campaign, ...stamp })
    setJob(null)
    if (!done.ok) sayError(done.error)
    else if (done.value !== null) {
      say(savedSentence(done.value))
      setWaiting(done.value.waiting)
    }
  }
  const printOne = async (): Promise<void> => {
    const done = await print.run(paper)
    if (!done.ok) sayError(done.error)
  }
  const hasNoPdf = preview.error?.code === 'PDF_UNAVAILABLE'
  return (
    <div className="papers">
      <PageHeader
        title="Văn bản"
        actions={
          <Button
            icon={<FolderOpenOutlined aria-hidden />}
            loading={saveAll.isRunning}
            onClick={() => void saveEvery()}
          >
            Lưu tất cả vào thư mục…
          </Button>
        }
      />
      {job !== null && <JobProgress key={job} job={job} title="Đang lưu văn bản" canStop />}
      <FindingList findings={waiting} limit={5} label="Văn bản chưa làm được" />
      <div className="papers-body">
        <aside>
          <nav aria-label="Các văn bản">
            <ul>
              {paperChoices.map((one) => (
                <li key={one.kind}>
                  <button
                    type="button"
                    aria-current={one.kind === shown ? 'true' : undefined}
                    onClick={() => setShown(one.kind)}
                  >
                    <b>{one.title}</b>
                    <span className="quiet">{one.note}</span>
                  </button>
                </li>
              ))}
              <li>
                <button
                  type="button"
                  aria-current={isCertificates ? 'true' : undefined}
                  onClick={() => setShown('certificates')}
                >
                  <b>Giấy khen</b>
                  <span className="quiet">In trên phôi, mỗi người một tờ</span>
                </button>
              </li>
            </ul>
          </nav>
          <Form layout="vertical" component="div">
            <Form.Item label="Số quyết định" htmlFor="paper-number">
              <Input
                id="paper-number"
                maxLength={20}
                placeholder="để trống nếu chưa có"
                value={number}
                onChange={(event) => setNumber(event.target.value)}
                onBlur={applyStamp}
                onPressEnter={applyStamp}
              />
            </Form.Item>
            <Form.Item label="Ngày ký" htmlFor="paper-date">
              <DateField
                isWide
                id="paper-date"
                value={date}
                onChange={(day) => {
                  setDate(day)
                  setStamp({ ...stamp, date: day })
                }}
              />
            </Form.Item>
          </Form>
          <FindingList findings={preview.data?.findings ?? []} limit={3} label="Điều cần xem về văn bản này" />
        </aside>
        {isMeeting && cluster !== undefined && meetings.data !== null && (
          <ClusterMeetingDrawer
            campaign={campaign}
            cluster={cluster}
            meeting={meetings.data.find((one) => one.cluster === cluster.cluster) ?? null}
            onClose={() => setMeeting(false)}
          />
        )}
        {isCertificates && <CertificateRoom key={campaign} campaign={campaign} {...stamp} />}
        <div className="papers-preview" hidden={isCertificates}>
          {of !== undefined && (
            <Flex gap="middle" align="center" wrap className="papers-target">
              <PaperTarget of={of} target={target} clusters={clusters} onChange={setTarget} />
              {kind === 'clusterMinutes' && cluster !== undefined && (
                <Button onClick={() => setMeeting(true)}>Ghi cuộc họp {cluster.name}…</Button>
              )}
            </Flex>
          )}
          <div className="papers-actions">
            {choice?.formats.map((format) => (
              <Button
                key={format}
                icon={<SaveOutlined aria-hidden />}
                loading={save.isRunning}
                onClick={() => void saveOne(format)}
              >
                Lưu {formatNames[format]}
              </Button>
            ))}
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              loading={print.isRunning}
              disabled={preview.data === null}
              onClick={() => void printOne()}
            >
              In
            </Button>
          </div>
          {hasNoPdf ? (
            <Alert
              type="warning"
              showIcon
              title="Máy này chưa tạo được tệp PDF nên chưa xem trước và in được ở đây."
              description="Văn bản vẫn lưu được ra Word, Excel; mở bằng Word để xem và in."
            />
          ) : (
            <ErrorNote error={preview.error} />
          )}
          {preview.error?.code === 'LIST_NOT_FROZEN' && (
            <Button type="link" onClick={() => go(campaignScreen(campaign, 'list'))}>
              Đến “Danh sách” để chốt
            </Button>
          )}
          {preview.data !== null && preview.error === null && (
            <PdfViewer bytes={preview.data.pdf} label={`Bản xem trước: ${preview.data.title}`} />
          )}
          {preview.data === null && preview.error === null && <Spin size="large" style={{ margin: '80px auto' }} />}
        </div>
      </div>
    </div>
  )
}
