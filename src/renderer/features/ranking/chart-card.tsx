import { DownloadOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useNotices } from '../../components/notices'
import { chartPng, offerDownload } from './save-png'

export interface ChartCardProps {
  readonly title: string
  /** What to know when reading it, under the chart. */
  readonly note?: string
  readonly children: (width: number) => ReactNode
}

const fileName = (title: string): string => `${title.replace(/[\\/:*?"<>|]/g, ' ').trim()}.png`

/** A chart as wide as its room, that can be saved as an image. */
export function ChartCard({ title, note, children }: ChartCardProps) {
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const { say } = useNotices()
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = (): void => setWidth(element.clientWidth)
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  const save = async (): Promise<void> => {
    const svg = room.current?.querySelector<SVGSVGElement>('svg.recharts-surface')
    if (svg == null) return
    offerDownload(await chartPng(svg, title), fileName(title))
    say('Đã tạo ảnh biểu đồ. Chọn nơi lưu trong hộp thoại của máy.')
  }
  return (
    <section className="panel" aria-label={title}>
      <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
        <b>{title}</b>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save()}>
          Lưu ảnh PNG
        </Button>
      </Flex>
      <div ref={room}>{width > 0 && children(width)}</div>
      {note !== undefined && <p className="quiet">{note}</p>}
    </section>
  )
}
