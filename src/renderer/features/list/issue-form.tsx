import { Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import type { AppError } from '#shared/errors/app-error'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { DateField } from '../../components/date-field'
import { formatDate } from '../../messages/format'

export interface IssueFormProps {
  readonly version: number
  readonly count: number
  readonly decisionDate: string
  readonly isRunning: boolean
  readonly error: AppError | null
  /** Answers true when the list has been entered. */
  readonly onIssue: (number: string, date: string) => Promise<boolean>
}

/** Number and date of the signed decision, under which the frozen list goes into the register. */
export function IssueForm({ version, count, decisionDate, isRunning, error, onIssue }: IssueFormProps) {
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string | null>(decisionDate)
  const [isAsked, setAsked] = useState(false)
  const [isConfirming, setConfirming] = useState(false)
  const lacksNumber = isAsked && number.trim() === ''
  const lacksDate = isAsked && date === null
  const ask = (): void => {
    setAsked(true)
    if (number.trim() !== '' && date !== null) setConfirming(true)
  }
  return (
    <section className="panel" aria-label="Ghi sổ khen thưởng" style={{ marginBottom: 12 }}>
      <Flex gap="middle" align="start">
        <div style={{ flex: 1 }}>
          <b>Quyết định đã ký?</b>
          <div className="quiet">Ghi số và ngày để đưa danh sách đã chốt vào sổ khen thưởng.</div>
        </div>
        <Form layout="inline" component="div">
          <Form.Item
            label="Số quyết định"
            htmlFor="issue-number"
            validateStatus={lacksNumber ? 'error' : undefined}
            help={lacksNumber ? 'Ghi số, ví dụ 1234.' : undefined}
          >
            <Input
              id="issue-number"
              maxLength={20}
              style={{ width: 110 }}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          </Form.Item>
          <Form.Item
            label="Ngày ký"
            htmlFor="issue-date"
            validateStatus={lacksDate ? 'error' : undefined}
            help={lacksDate ? 'Chọn ngày ký.' : undefined}
          >
            <DateField id="issue-date" value={date} onChange={setDate} />
          </Form.Item>
          <Button onClick={ask}>Ghi vào sổ…</Button>
        </Form>
      </Flex>
      {isConfirming && date !== null && (
        <ConfirmDialog
          title="Ghi vào sổ khen thưởng"
          okText="Ghi vào sổ"
          isDanger={false}
          isRunning={isRunning}
          error={error}
          onConfirm={async () => {
            if (await onIssue(number.trim(), date)) setConfirming(false)
          }}
          onClose={() => setConfirming(false)}
        >
          Danh sách chốt lần {version} gồm {count} tập thể, cá nhân, hộ gia đình sẽ được ghi vào sổ theo Quyết định số{' '}
          {number.trim()} ngày {formatDate(date)}. Hãy so đúng với bản giấy đã ký.
        </ConfirmDialog>
      )}
    </section>
  )
}
