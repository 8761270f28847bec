import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { criteriaRows } from './criteria-rows'

/** The lines of a set, to look over before it is used. */
export function SetOutline({ set, height }: { readonly set: CriteriaSet; readonly height: number }) {
  return (
    <section aria-label="Các dòng đọc được" className="set-outline" style={{ maxHeight: height }}>
      <table>
        <tbody>
          {criteriaRows(set).map(({ code, title, depth, isGroup, type, max }) => (
            <tr key={`${code} ${title}`} className={isGroup ? 'is-group' : ''}>
              <td>{code}</td>
              <td style={{ paddingLeft: 8 + depth * 16 }}>{title}</td>
              <td>{type}</td>
              <td style={{ textAlign: 'right' }}>{max}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
