import { Checkbox } from 'antd'
import { useRememberedChoice } from './use-remembered-choice'

/** Whether a marked copy gets the sheet “Cần sửa”; remembered for every place that writes such copies. */
export const useFixListChoice = () => useRememberedChoice('fix-list', true)

/** The choice to show beside a button that writes marked copies. */
export function FixListChoice() {
  const [isWanted, want] = useFixListChoice()
  return (
    <Checkbox checked={isWanted} onChange={({ target }) => want(target.checked)}>
      Kèm trang tính “Cần sửa”
    </Checkbox>
  )
}
