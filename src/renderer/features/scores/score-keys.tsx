const keys: readonly (readonly [string, string])[] = [
  ['Gõ số', 'ghi đè ô đang chọn; gõ KPS nếu không phát sinh'],
  ['F2', 'sửa trong ô'],
  ['Enter, Tab, mũi tên', 'sang ô khác'],
  ['Home, End', 'về đầu, cuối dòng; thêm Ctrl: đầu, cuối bảng'],
  ['Shift + mũi tên, kéo chuột', 'chọn nhiều ô'],
  ['Ctrl+C, Ctrl+V', 'chép, dán với Excel'],
  ['Ctrl+D', 'chép ô trên xuống'],
  ['Delete', 'xóa điểm, trở lại chưa chấm'],
  ['F8', 'vì sao điểm này? (cả ở tổng điểm, xếp loại, hạng)'],
  ['Ctrl+Z', 'hoàn tác'],
]

/** What the keys do in the score grid. */
export function ScoreKeys() {
  return (
    <dl className="score-keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
