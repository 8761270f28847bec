import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { rulesColumns, rulesSheetName } from '#domain/criteria/sheet/rule-labels'
import { ruleRows } from '#domain/criteria/sheet/rule-rows'
import { useCommand } from '../../api/use-command'
import { useNotices } from '../../components/notices'
import { sheetColumns, sheetRows } from './criteria-sheet'

/** The two files of a set that can be read in again whole: JSON, and a workbook of its lines and its rules. */
export function useSetExport() {
  const { say, sayError } = useNotices()
  const json = useCommand('criteria.saveJson', true)
  const sheet = useCommand('table.saveXlsx', true)
  const told = (reply: Awaited<ReturnType<typeof json.run>>): void => {
    if (!reply.ok) sayError(reply.error)
    else if (reply.value !== null) say(`Đã lưu ${reply.value.files.join(', ')} vào ${reply.value.folder}.`)
  }
  return {
    saveJson: async (set: CriteriaSet): Promise<void> => told(await json.run({ set })),
    saveSheet: async (set: CriteriaSet): Promise<void> =>
      told(
        await sheet.run({
          name: 'Bảng tiêu chí',
          columns: [...sheetColumns],
          rows: sheetRows(set).map((row) => [...row]),
          more: [{ name: rulesSheetName, columns: [...rulesColumns], rows: ruleRows(set).map((row) => [...row]) }],
        }),
      ),
  }
}
