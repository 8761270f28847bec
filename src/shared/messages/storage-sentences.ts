import type { Finding } from '#domain/core/finding'
import type { InvariantCode } from '#domain/office/invariants'
import type { StorageError } from '../errors/storage-error'

type Sentences = {
  readonly [C in StorageError['code']]: (error: Extract<StorageError, { readonly code: C }>) => string
}

const sentences: Sentences = {
  STORE_MISSING: (e) =>
    `Không thấy số liệu trong thư mục “${e.folder}”. Kiểm tra lại đường dẫn; nếu thư mục đã bị xóa, khôi phục từ bản sao lưu.`,
  STORE_EXISTS: (e) => `Thư mục “${e.folder}” đã có tệp bên trong; không có gì bị ghi đè. Chọn một thư mục trống.`,
  STORE_READ_ONLY: (e) =>
    `Thư mục “${e.folder}” không cho ghi nên chưa lưu được. Số liệu trước đó vẫn còn nguyên. Kiểm tra quyền ghi của thư mục hoặc ổ đĩa.`,
  STORE_LOCKED: (e) =>
    `Máy “${e.host}” đang mở sổ này để ghi từ ${when(e.since)}. Đóng chương trình ở máy đó rồi mở lại, hoặc mở chỉ để xem.`,
  STORE_DISK_FULL: (e) =>
    `Ổ đĩa đã đầy nên chưa lưu được việc vừa làm (${e.file}). Số liệu trước đó vẫn còn nguyên. Xóa bớt tệp không cần trên ổ đĩa rồi làm lại.`,
  STORE_WRITE_FAILED: (e) =>
    `Không ghi được tệp “${e.file}” (${e.cause}). Số liệu trước đó vẫn còn nguyên. Kiểm tra ổ đĩa rồi làm lại.`,
  STORE_READ_FAILED: (e) =>
    `Không đọc được tệp “${e.file}” (${e.cause}). Chưa có gì thay đổi. Kiểm tra ổ đĩa rồi mở lại.`,
  STORE_CHANGED: (e) =>
    `Tệp “${e.file}” đã bị chương trình khác ghi vào trong lúc đang mở, nên việc vừa làm chưa được lưu. Số liệu trước đó vẫn còn nguyên. Đóng chương trình rồi mở lại.`,
  JOURNAL_BROKEN: (e) =>
    `Nhật ký có chỗ bị sửa hoặc mất ở việc số ${e.sequence} (${e.file}). Để an toàn, chương trình không mở tiếp và không thay đổi gì. ${wayOut(e.backup)} Giữ lại thư mục này để người phụ trách máy kiểm tra.`,
  SNAPSHOT_DAMAGED: (e) =>
    `Tệp số liệu “${e.file}” bị hỏng và không có nhật ký để dựng lại. Không có gì bị thay đổi. ${wayOut(e.backup)}`,
  FORMAT_NEWER: (e) =>
    `Số liệu này do bản chương trình mới hơn ghi (dạng ${e.found}, bản này biết đến dạng ${e.known}). Không có gì bị thay đổi. Cài bản chương trình mới rồi mở lại.`,
  BACKUP_DAMAGED: (e) =>
    `Bản sao lưu “${e.file}” bị hỏng nên không dùng được (${e.cause}). Số liệu hiện nay vẫn còn nguyên. Chọn bản sao lưu khác.`,
  ORIGINAL_MISSING: (e) =>
    `Không còn tệp gốc mang mã ${e.sha256.slice(0, 12)}… hoặc tệp đã bị sửa. Điểm và đề nghị đã nhận vẫn còn nguyên.`,
}

const wayOut = (backup: string | undefined): string =>
  backup === undefined
    ? 'Khôi phục từ bản sao lưu gần nhất.'
    : `Khôi phục từ bản sao lưu gần nhất còn tốt: “${backup}”.`

const when = (instant: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(instant)
  return match === null ? instant : `${match[4]} ngày ${match[3]}/${match[2]}/${match[1]} (giờ quốc tế)`
}

/** What the officer reads when storage refuses. */
export const storageSentence = (error: StorageError): string =>
  (sentences[error.code] as (error: StorageError) => string)(error)

/** What opening a folder had to mend, by its code. */
export const openNotices = {
  TORN_LINE_DROPPED: (facts: { readonly sequence: number }): string =>
    `Lần trước máy tắt giữa lúc đang ghi việc số ${facts.sequence}; việc đó chưa được lưu, mọi việc trước đó còn nguyên. Kiểm tra lại việc làm cuối cùng.`,
  SNAPSHOT_REBUILT: (facts: { readonly file: string }): string =>
    `Tệp số liệu “${facts.file}” bị hỏng; chương trình đã dựng lại đầy đủ từ nhật ký. Không mất gì.`,
  MIGRATED: (facts: { readonly from: number; readonly to: number; readonly copy: string }): string =>
    `Số liệu dạng cũ (${facts.from}) đã được chuyển sang dạng ${facts.to}. Bản cũ được giữ ở “${facts.copy}”.`,
  RESTORE_FINISHED: (facts: { readonly folder: string }): string =>
    `Lần trước máy tắt giữa lúc đang khôi phục; chương trình đã khôi phục xong vào “${facts.folder}”. Số liệu trước khi khôi phục vẫn được giữ ở thư mục bên cạnh.`,
  NETWORK_FOLDER: (facts: { readonly folder: string }): string =>
    `Thư mục “${facts.folder}” nằm trên mạng: mất mạng giữa lúc ghi có thể làm chậm hoặc dừng việc. Nên để số liệu trên ổ đĩa của máy.`,
  OPENED_READ_ONLY: (facts: { readonly host: string; readonly since: string }): string =>
    `Máy “${facts.host}” đang mở sổ này để ghi từ ${when(facts.since)}, nên ở đây chỉ xem được. Đóng chương trình ở máy đó rồi mở lại để ghi.`,
  FOLDER_READ_ONLY: (facts: { readonly folder: string }): string =>
    `Thư mục “${facts.folder}” không cho ghi nên ở đây chỉ xem được; không có gì bị thay đổi. Kiểm tra quyền ghi của thư mục rồi mở lại.`,
  SNAPSHOT_LATER: (facts: { readonly folder: string }): string =>
    `Chưa ghi gọn được số liệu trong “${facts.folder}”; mọi việc đã lưu vẫn còn trong nhật ký và sẽ được ghi gọn ở lần mở sau.`,
  BACKUP_SKIPPED: (facts: { readonly folder: string }): string =>
    `Chưa tự sao lưu được hôm nay vào “${facts.folder}”. Việc đã làm vẫn được lưu. Kiểm tra chỗ trống trên ổ đĩa rồi sao lưu ở mục “Sao lưu”.`,
} as const

type VerifyCode =
  | InvariantCode
  | 'JOURNAL_ALTERED'
  | 'SNAPSHOT_REBUILT'
  | 'SNAPSHOT_WRONG'
  | 'FOLDER_UNREADABLE'
  | 'ORIGINAL_DAMAGED'
  | 'ORIGINAL_ABSENT'
  | 'TORN_LINE'

const fact = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '')

const record = (finding: Finding): string => `${fact(finding, 'collection')}/${fact(finding, 'id')}`

/** What checking the whole folder can find. */
export const verifySentences: Readonly<Record<VerifyCode, (finding: Finding) => string>> = {
  JOURNAL_ALTERED: (f) =>
    `Nhật ký bị sửa hoặc mất ở việc số ${fact(f, 'sequence')}. Khôi phục từ bản sao lưu gần nhất.`,
  SNAPSHOT_WRONG: (f) =>
    `Số liệu của phần “${fact(f, 'partition')}” không khớp với nhật ký. Khôi phục từ bản sao lưu gần nhất.`,
  FOLDER_UNREADABLE: (f) => `Không đọc được số liệu (${fact(f, 'cause')}). Khôi phục từ bản sao lưu gần nhất.`,
  ORIGINAL_DAMAGED: (f) => `Tệp gốc ${fact(f, 'sha256').slice(0, 12)}… đã bị sửa hoặc hỏng.`,
  ORIGINAL_ABSENT: (f) => `Không còn tệp gốc “${f.file ?? ''}” của đơn vị ${f.unit ?? ''}.`,
  SNAPSHOT_REBUILT: (f) =>
    `Tệp số liệu của phần “${fact(f, 'partition')}” bị hỏng hoặc mất; mở sổ để ghi thì chương trình dựng lại từ nhật ký, không mất gì.`,
  TORN_LINE: (f) => `Việc số ${fact(f, 'sequence')} đang ghi dở khi máy tắt; việc đó chưa được lưu.`,
  RECORD_MISPLACED: (f) =>
    `Bản ghi “${record(f)}” nằm sai chỗ: nó thuộc đợt “${fact(f, 'campaign')}”. Báo cho người phụ trách máy.`,
  RECORD_INCOMPLETE: (f) =>
    `Bản ghi “${record(f)}” thiếu hoặc sai mục “${fact(f, 'field')}”. Nhập lại mục đó hoặc báo cho người phụ trách máy.`,
  REFERENCE_MISSING: (f) =>
    `Bản ghi “${record(f)}” nhắc đến “${fact(f, 'target')}” ở mục “${fact(f, 'field')}”, nhưng không còn bản ghi đó.`,
  CODE_DUPLICATE: (f) => `Có nhiều hơn một bản ghi cùng mã “${fact(f, 'value')}” (${record(f)}). Giữ lại một.`,
  LIST_TOTAL_WRONG: (f) =>
    `Danh sách khen thưởng đã chốt “${fact(f, 'id')}” có tổng tiền hoặc số lượng không khớp với các dòng của nó. Không in từ danh sách này; báo cho người phụ trách máy.`,
}
