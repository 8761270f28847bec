import { PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Drawer, Flex } from 'antd'
import { useState } from 'react'
import { useCommand } from '../api/use-command'
import { useQuery } from '../api/use-query'
import { Loaded } from '../components/loading'
import { useNotices } from '../components/notices'
import { CriterionExplanation } from './criterion-explanation'
import type { Question } from './explanation-place'
import { criterionNode } from './explanation-rows'
import { ExplanationTree } from './explanation-view'
import './explanation.css'

export interface ExplanationDrawerProps {
  readonly campaign: string
  readonly question: Question
  readonly onClose: () => void
}

/** "Vì sao điểm này?" of one unit or of one of its criteria, and the same as a paper for the unit that asks. */
export function ExplanationDrawer({ campaign, question, onClose }: ExplanationDrawerProps) {
  const { unit, place } = question
  const [isWhole, setWhole] = useState(place?.kind !== 'criterion')
  const reply = useQuery('ranking.explain', { campaign, unit })
  const print = useCommand('papers.print', true)
  const save = useCommand('papers.save', true)
  const { say, sayError } = useNotices()
  // The paper is of what is on the screen: the one criterion, or the whole unit.
  const asked = !isWhole && place?.kind === 'criterion' ? { criterion: place.criterion } : {}
  const paper = { campaign, kind: 'explanation', unit, ...asked, number: null, date: null } as const
  const printOne = async (): Promise<void> => {
    const done = await print.run(paper)
    if (!done.ok) sayError(done.error)
  }
  const saveOne = async (format: 'pdf' | 'docx'): Promise<void> => {
    const done = await save.run({ ...paper, formats: [format] })
    if (!done.ok) sayError(done.error)
    else if (done.value !== null) say(`Đã lưu vào ${done.value.folder}: ${done.value.files.join(', ')}.`)
  }
  return (
    <Drawer
      open
      size={1080}
      title={`Vì sao điểm này? ${reply.data?.name ?? ''}`}
      onClose={onClose}
      extra={
        <Flex gap="small">
          {!isWhole && <Button onClick={() => setWhole(true)}>Xem cả đơn vị</Button>}
          <Button icon={<SaveOutlined aria-hidden />} loading={save.isRunning} onClick={() => void saveOne('docx')}>
            Lưu Word
          </Button>
          <Button icon={<SaveOutlined aria-hidden />} loading={save.isRunning} onClick={() => void saveOne('pdf')}>
            Lưu PDF
          </Button>
          <Button icon={<PrinterOutlined aria-hidden />} loading={print.isRunning} onClick={() => void printOne()}>
            In
          </Button>
        </Flex>
      }
    >
      <Loaded reply={reply}>
        {(explanation) => {
          const node = place?.kind === 'criterion' ? criterionNode(explanation.tree, place.criterion) : null
          return isWhole || node === null ? (
            <ExplanationTree
              explanation={explanation}
              asked={place === null || place.kind === 'criterion' ? null : place.kind}
            />
          ) : (
            <CriterionExplanation node={node} />
          )
        }}
      </Loaded>
    </Drawer>
  )
}
