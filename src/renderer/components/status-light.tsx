import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons'
import { colours } from '../theme'

export type Light = 'done' | 'attention' | 'wrong' | 'todo' | 'aside'

const icons = {
  done: CheckCircleFilled,
  attention: ExclamationCircleFilled,
  wrong: CloseCircleFilled,
  todo: ClockCircleOutlined,
  aside: MinusCircleOutlined,
} as const
const tones = {
  done: colours.done,
  attention: colours.attention,
  wrong: colours.wrong,
  todo: colours.quiet,
  aside: colours.quiet,
} as const

/** A state as shape, word and colour, so that none of them is needed alone. */
export function StatusLight({ light, children }: { readonly light: Light; readonly children: React.ReactNode }) {
  const Icon = icons[light]
  return (
    <span style={{ color: tones[light], fontWeight: 600, whiteSpace: 'nowrap' }}>
      <Icon aria-hidden style={{ marginRight: 6 }} />
      {children}
    </span>
  )
}
