import { RightOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import type { ReadinessLine } from '#shared/ipc/views'
import { findingSentence } from '#shared/messages/finding-sentence'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { PageHeader } from '../../components/page-header'
import { StatusLight } from '../../components/status-light'
import { formatDate, formatNumber } from '../../messages/format'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { readinessSteps, readinessWords } from './readiness-steps'
import './readiness.css'

/** Bảng sẵn sàng: what is still missing before the papers go to the Chairman. */
export function ReadinessScreen({ campaign }: CampaignScreenProps) {
  const { go } = useNavigation()
  const readiness = useQuery('campaign.readiness', { campaign })
  return (
    <Loaded reply={readiness}>
      {({ campaign: { from, to, plan }, lines }) => {
        const done = lines.filter(({ status }) => status === 'done').length
        const next = lines.find(({ status }) => status !== 'done')
        const facts = [
          plan.number === '' ? '' : `Kế hoạch số ${plan.number}`,
          [from === null ? '' : `từ ${formatDate(from)}`, to === null ? '' : `đến ${formatDate(to)}`].join(' ').trim(),
        ].filter((fact) => fact !== '')
        return (
          <>
            <PageHeader
              title="Còn gì chưa xong để trình Chủ tịch?"
              note={
                <>
                  Đã xong {done} / {lines.length} bước.{facts.length > 0 && ` Đợt thi đua: ${facts.join(', ')}.`}
                </>
              }
              actions={
                <>
                  <Button onClick={() => go(campaignScreen(campaign, 'plan'))}>Sửa kế hoạch</Button>
                  {next !== undefined && (
                    <Button
                      type="primary"
                      onClick={() => go(campaignScreen(campaign, readinessSteps[next.step].place))}
                    >
                      Làm tiếp: {readinessSteps[next.step].name}
                    </Button>
                  )}
                </>
              }
            />
            <ol className="readiness" aria-label="Các bước">
              {lines.map((line) => (
                <ReadinessRow
                  key={line.step}
                  line={line}
                  onOpen={() => go(campaignScreen(campaign, readinessSteps[line.step].place))}
                />
              ))}
            </ol>
          </>
        )
      }}
    </Loaded>
  )
}

function ReadinessRow({ line, onOpen }: { readonly line: ReadinessLine; readonly onOpen: () => void }) {
  const { name, counted } = readinessSteps[line.step]
  const { light, word } = readinessWords[line.status]
  const first = line.findings[0]
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <span className="readiness-light">
          <StatusLight light={light}>{word}</StatusLight>
        </span>
        <span className="readiness-name">
          <b>{name}</b>
          {first !== undefined && (
            <span className="readiness-finding">
              {findingSentence(first)}
              {line.findings.length > 1 && ` (và ${line.findings.length - 1} điều khác)`}
            </span>
          )}
        </span>
        <span className="readiness-count">
          {counted !== null && line.of > 0 && (
            <>
              <span>
                {formatNumber(line.done)} / {formatNumber(line.of)} {counted}
              </span>
              <Progress
                aria-hidden
                percent={Math.floor((line.done / line.of) * 100)}
                showInfo={false}
                size="small"
                strokeColor={line.done >= line.of ? '#1b6e3c' : '#1d4e89'}
              />
            </>
          )}
        </span>
        <RightOutlined aria-hidden />
      </button>
    </li>
  )
}
