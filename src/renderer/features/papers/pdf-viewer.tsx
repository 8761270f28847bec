import { DownOutlined, UpOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Alert, Button, InputNumber, Segmented, Spin, Tooltip } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { PdfPage } from './pdf-page'
import { type PageSize, usePdf } from './use-pdf'
import './pdf-viewer.css'

type Fit = 'width' | 'page' | null

const steps: readonly number[] = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]
/** 1 is real size on a screen of 96 dots per inch; PDF points are 1/72 inch. */
const dotsPerPoint = 96 / 72
/** Zoom at which the widest page, or every whole page, has room. */
function fitted(fit: Fit, zoom: number, room: HTMLElement | null, sizes: readonly PageSize[]): number {
  if (fit === null || room === null || room.clientWidth === 0 || sizes.length === 0) return zoom
  const widest = Math.max(...sizes.map(({ width }) => width)) * dotsPerPoint
  const tallest = Math.max(...sizes.map(({ height }) => height)) * dotsPerPoint
  const across = (room.clientWidth - 40) / widest
  return fit === 'width' ? Math.min(across, 2) : Math.min(across, (room.clientHeight - 26) / tallest)
}

/** The PDF itself, page under page, with zoom and page numbers. */
export function PdfViewer({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const pdf = usePdf(bytes)
  const room = useRef<HTMLElement>(null)
  const [fit, setFit] = useState<Fit>('width')
  const [zoom, setZoom] = useState(1)
  const [current, setCurrent] = useState(1)
  const onVisible = useCallback((page: number) => setCurrent(page), [])
  const shown = fitted(fit, zoom, room.current, pdf.kind === 'open' ? pdf.sizes : [])

  if (pdf.kind === 'failed')
    return (
      <Alert
        type="error"
        showIcon
        title="Không hiển thị được bản xem trước."
        description="Văn bản vẫn lưu và in được. Bấm “Xem lại” để thử tạo lại bản xem trước."
      />
    )
  const count = pdf.kind === 'open' ? pdf.pages.numPages : 0
  const goTo = (page: number): void => {
    const target = Math.min(Math.max(page, 1), count)
    setCurrent(target)
    room.current?.querySelector(`[data-page="${target}"]`)?.scrollIntoView({ block: 'start' })
  }
  const zoomBy = (direction: 1 | -1): void => {
    const next =
      direction === 1
        ? steps.find((step) => step > shown + 0.01)
        : [...steps].reverse().find((step) => step < shown - 0.01)
    if (next === undefined) return
    setFit(null)
    setZoom(next)
  }
  return (
    <section className="pdf-viewer" aria-label={label}>
      <div className="pdf-bar">
        <Tooltip title="Trang trước">
          <Button
            icon={<UpOutlined />}
            aria-label="Trang trước"
            disabled={current <= 1}
            onClick={() => goTo(current - 1)}
          />
        </Tooltip>
        <Tooltip title="Trang sau">
          <Button
            icon={<DownOutlined />}
            aria-label="Trang sau"
            disabled={current >= count}
            onClick={() => goTo(current + 1)}
          />
        </Tooltip>
        <span>Trang</span>
        <InputNumber
          aria-label="Đến trang"
          min={1}
          max={Math.max(count, 1)}
          value={current}
          controls={false}
          style={{ width: 52 }}
          onChange={(page) => page !== null && goTo(page)}
        />
        <span>/ {count}</span>
        <span style={{ flex: 1 }} />
        <Button icon={<ZoomOutOutlined />} aria-label="Thu nhỏ" onClick={() => zoomBy(-1)} />
        <span style={{ minWidth: 48, textAlign: 'center' }}>{Math.round(shown * 100)}%</span>
        <Button icon={<ZoomInOutlined />} aria-label="Phóng to" onClick={() => zoomBy(1)} />
        <Segmented<Fit>
          aria-label="Cỡ trang"
          value={fit}
          onChange={setFit}
          options={[
            { value: 'width', label: 'Vừa bề ngang' },
            { value: 'page', label: 'Cả trang' },
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by the keyboard */}
      <section ref={room} className="pdf-sheets" tabIndex={0} aria-label="Các trang">
        {pdf.kind === 'opening' ? (
          <Spin size="large" />
        ) : (
          pdf.sizes.map((size, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              key={index}
              pages={pdf.pages}
              number={index + 1}
              size={size}
              scale={shown * dotsPerPoint}
              onVisible={onVisible}
            />
          ))
        )}
      </section>
    </section>
  )
}
