import { UserOutlined } from '@ant-design/icons'
import { Button, Form, Input, Popover } from 'antd'
import { useState } from 'react'
import { useCommand } from '../api/use-command'
import { ErrorNote } from '../components/error-note'

/** Who works, as the journal will name them; changed in place. */
export function UserName({ user }: { readonly user: string }) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState(user)
  const saving = useCommand('office.setUser')
  const save = async (): Promise<void> => {
    const reply = await saving.run({ name: name.trim() })
    if (reply.ok) setOpen(false)
  }
  const question = (
    <form
      style={{ width: 300 }}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ErrorNote error={saving.error} />
      <Form.Item label="Họ tên người dùng" htmlFor="user-name" layout="vertical" help="Nhật ký ghi tên này ở mỗi việc.">
        <Input id="user-name" autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={saving.isRunning} style={{ marginTop: 12 }}>
        Lưu tên
      </Button>
    </form>
  )
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open)
        setName(user)
        saving.clearError()
      }}
      content={question}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />}>
        Người dùng: {user === '' ? 'chưa ghi tên' : user}
      </Button>
    </Popover>
  )
}
