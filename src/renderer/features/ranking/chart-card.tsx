import { DownloadOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useCommand } from '../../api/use-command'
import { useNotices } from '../../components/notices'
import { chartImage } from './chart-image'
import './charts.css'

export interface ChartCardProps {
  readonly title: string
  /** What to know when reading it, under the chart. */
  readonly note?: string
  /** What can be done with it, which its image leaves out. */
  readonly hint?: string
  /** Choices about the chart, which its image leaves out. */
  readonly tools?: ReactNode
  readonly children: (width: number) => ReactNode
}

/** A chart as wide as its room, that can be saved as an image. */
export function ChartCard({ title, note, hint, tools, children }: ChartCardProps) {
  const card = useRef<HTMLElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [isDrawing, setDrawing] = useState(false)
  const saving = useCommand('chart.savePng', true)
  const { say, sayError } = useNotices()
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = (): void => setWidth(element.clientWidth)
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  const save = async (): Promise<void> => {
    if (card.current === null) return
    setDrawing(true)
    const png = await chartImage(card.current).finally(() => setDrawing(false))
    const saved = await saving.run({ name: title, png })
    if (!saved.ok) sayError(saved.error)
    else if (saved.value !== null) say(`Đã lưu ${saved.value.files.join(', ')} vào ${saved.value.folder}.`)
  }
  return (
    <section ref={card} className="chart-card" aria-label={title}>
      <div className="chart-head">
        <span className="chart-title">{title}</span>
        <Flex gap="small" data-screen-only>
          {tools}
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={isDrawing || saving.isRunning}
            onClick={() => void save()}
          >
            Lưu ảnh PNG
          </Button>
        </Flex>
      </div>
      <div ref={room} className="chart-room">
        {width > 0 && children(width)}
      </div>
      {note !== undefined && <p className="chart-note">{note}</p>}
      {hint !== undefined && (
        <p className="chart-note" data-screen-only>
          {hint}
        </p>
      )}
    </section>
  )
}
