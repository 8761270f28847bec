import { expect, it } from 'vitest'
import { differenceInWords } from '../../../../src/renderer/features/import/difference-words'

it.each([
  ['9.5 | target=2400, actual=2520.5 | BC số 12.5/BC', '9,5 | chỉ tiêu 2.400, thực hiện 2.520,5 | BC số 12.5/BC'],
  ['yes=true | Ảnh 1.2', 'có | Ảnh 1.2'],
  ['notApplicable=true', 'không phát sinh'],
  ['Bà | 1979-07-20 | Giáo viên', 'Bà | 20/07/1979 | Giáo viên'],
  ['Ông | 1973', 'Ông | 1973'],
  [null, ''],
])('“%s” is shown as “%s”', (kept, shown) => expect(differenceInWords(kept)).toBe(shown))
