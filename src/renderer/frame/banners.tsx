import { Alert } from 'antd'
import { useState } from 'react'
import type { OfficeView } from '#shared/ipc/views'

/** What the officer must know before anything else: no change is possible, or something was mended on opening. */
export function Banners({ office }: { readonly office: OfficeView }) {
  const [closed, setClosed] = useState<readonly string[]>([])
  return (
    <div className="banners">
      {office.readOnlyReason !== null && (
        <Alert banner type="warning" showIcon title={`Chỉ xem, chưa sửa được. ${office.readOnlyReason}`} />
      )}
      {office.notices
        .filter((notice) => !closed.includes(notice))
        .map((notice) => (
          <Alert
            key={notice}
            banner
            type="info"
            showIcon
            title={notice}
            closable={{ onClose: () => setClosed([...closed, notice]), 'aria-label': 'Đã đọc' }}
          />
        ))}
    </div>
  )
}
