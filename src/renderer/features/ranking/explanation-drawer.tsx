import { PrinterOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { ExplanationTree } from './explanation-view'
import './printed-alone.css'

export interface ExplanationDrawerProps {
  readonly campaign: string
  readonly unit: string
  readonly onClose: () => void
}

/** "Vì sao điểm này?" of one unit; prints by itself. */
export function ExplanationDrawer({ campaign, unit, onClose }: ExplanationDrawerProps) {
  const reply = useQuery('ranking.explain', { campaign, unit })
  return (
    <Drawer
      open
      size={1080}
      rootClassName="printed-alone"
      title={`Vì sao điểm này? ${reply.data?.name ?? ''}`}
      onClose={onClose}
      extra={
        <Button className="not-printed" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          In
        </Button>
      }
    >
      <Loaded reply={reply}>{(explanation) => <ExplanationTree explanation={explanation} />}</Loaded>
    </Drawer>
  )
}
