import { expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { LocalDate } from '#domain/core/local-date'
import { emptyMeeting, meetingDraft, readMeeting } from '../../../../src/renderer/features/list/meeting-draft'

const typed = { ...emptyMeeting, date: '2023-06-05', members: 11, present: 9, chair: 'Nguyễn Văn Minh' }

it('reads the threshold in per cent as a share, and shows it in per cent again', () => {
  const shares = ['70', '66,7', '66.7 %', '100', '0,5', '5'].map((threshold) => readMeeting({ ...typed, threshold }))
  expect(shares.map((read) => read.ok && read.value.threshold)).toEqual(['0.7', '0.667', '0.667', '1', '0.005', '0.05'])
  const meeting = { id: 'm', campaign: 'c', ...typed, date: '2023-06-05' as LocalDate, denominator: 'members' as const }
  const shown = ['0.7', '0.667', '1', '0.005', '0.05'].map(
    (threshold) => meetingDraft({ ...meeting, threshold: threshold as Decimal }).threshold,
  )
  expect(shown).toEqual(['70', '66,7', '100', '0,5', '5'])
})

it('refuses what is no threshold', () => {
  for (const threshold of ['', '0', '100,1', '70,55', 'hai phần ba'])
    expect(readMeeting({ ...typed, threshold })).toEqual({
      ok: false,
      error: { threshold: 'Ghi tỷ lệ phần trăm, ví dụ 70.' },
    })
})

it('asks for the day and the numbers, and never takes a council without members', () => {
  expect(readMeeting(emptyMeeting)).toEqual({
    ok: false,
    error: {
      date: 'Chọn ngày họp.',
      members: 'Ghi số thành viên Hội đồng.',
      present: 'Ghi số người có mặt.',
    },
  })
  expect(readMeeting({ ...typed, members: 0, present: 0 })).toEqual({
    ok: false,
    error: { members: 'Ghi số thành viên Hội đồng.' },
  })
  expect(readMeeting({ ...typed, present: 12 })).toEqual({ ok: false, error: { present: 'Nhiều hơn 11 thành viên.' } })
})

it('keeps every word of a meeting', () => {
  expect(readMeeting(typed)).toEqual({
    ok: true,
    value: {
      date: '2023-06-05',
      place: '',
      startedAt: '08 giờ 00',
      endedAt: '',
      chair: 'Nguyễn Văn Minh',
      secretary: '',
      members: 11,
      present: 9,
      method: 'phiếu kín',
      threshold: '0.7',
      denominator: 'members',
    },
  })
})
