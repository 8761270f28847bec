import { expect, it } from 'vitest'
import { duplicatePairs } from '#main/services/nominee-findings'
import { type NomineeInput, rememberNotDuplicate, removeNominees, saveNominee } from '#main/services/nominees'
import { campaign, smallOffice } from './small-office'

const person = (name: string, unit: string): NomineeInput => ({
  kind: 'individual',
  title: 'Ông',
  name,
  sex: 'Nam',
  dob: null,
  position: 'Công chức',
  unit,
  workplace: '',
  achievement: 'có sáng kiến',
  award: 'Giấy khen',
})

it('“không trùng” outlives a nomination that is deleted and typed again', async () => {
  const context = await smallOffice({ A: { U1: ['9', '9'], U2: ['8', '8'], U3: ['7', '7'] } })
  const pairs = () => duplicatePairs(context.store.state, campaign)
  await saveNominee(context, campaign, null, person('Nguyễn Văn An', 'U1'))
  await saveNominee(context, campaign, null, person('Ng. Văn An', 'U2'))
  const [found] = pairs()
  if (found === undefined) throw new Error('The two were not found')
  expect(found.why).toBe('tên viết tắt khớp nhau, cùng chức vụ, ở hai đơn vị khác nhau')
  await rememberNotDuplicate(context, campaign, found.pair)
  expect(pairs()).toEqual([])
  await removeNominees(context, campaign, [found.pair[1]], 'nhập nhầm')
  await saveNominee(context, campaign, null, person('Ng. Văn An', 'U2'))
  expect(pairs()).toEqual([])
  await saveNominee(context, campaign, null, person('Ng. Văn An', 'U3'))
  expect(pairs()).toHaveLength(2)
})

it('refuses a pair of which one is gone', async () => {
  const context = await smallOffice({ A: { U1: ['9', '9'], U2: ['8', '8'], U3: ['7', '7'] } })
  expect(await rememberNotDuplicate(context, campaign, ['x', 'y'])).toEqual({
    ok: false,
    error: { code: 'RECORD_NOT_FOUND', what: 'x' },
  })
})
