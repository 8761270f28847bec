import './score-legend.css'

/** How the cells are to be read; every mark also has a shape, so that colour is never alone. */
export function ScoreLegend({ twoPersons }: { readonly twoPersons: boolean }) {
  return (
    <ul className="score-legend" aria-label="Chú giải">
      <li>
        <span className="sample blank" /> chưa chấm
      </li>
      <li>
        <span className="sample">
          <b>0</b>
        </span>
        không điểm
      </li>
      <li>
        <span className="sample kps">KPS</span> không phát sinh
      </li>
      <li>
        <span className="sample higher">▲</span> cao hơn
      </li>
      <li>
        <span className="sample lower">▼</span> thấp hơn
      </li>
      <li>
        <span className="sample computed">9,5</span> tính từ số liệu
      </li>
      <li>
        <span className="sample">! 9</span> ghi khác số liệu
      </li>
      {twoPersons && (
        <li>
          <span className="sample unconfirmed">9</span> chờ xác nhận
        </li>
      )}
    </ul>
  )
}
