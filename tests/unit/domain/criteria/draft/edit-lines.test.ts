import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '#domain/criteria/draft/check-draft'
import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'
import { draftOf } from '#domain/criteria/draft/draft-of-set'
import { allLines, placeOf } from '#domain/criteria/draft/draft-tree'
import { withCopy, withFields, withNewGroup, withNewItem, withoutLine } from '#domain/criteria/draft/edit-lines'
import { type MoveStep, moved, movedTo, targetsOf } from '#domain/criteria/draft/move-lines'
import { renumbered, suggestCode } from '#domain/criteria/draft/suggest-code'
import { keyOf, lineOf, presetOf, presets } from './preset-drafts'

const sample = draftOf(presetOf('dot-75'))
const rs1 = draftOf(presetOf('rs1'))
const codes = (draft: CriteriaDraft): readonly string[] => allLines(draft).map(({ code }) => code)
const anyDraft = fc.constantFrom(...presets.map(([, set]) => draftOf(set)))
const lineIn = (draft: CriteriaDraft) => fc.constantFrom(...allLines(draft).map(({ key }) => key))
const draftAndLine = anyDraft.chain((draft) => fc.tuple(fc.constant(draft), lineIn(draft)))

describe('moving a line', () => {
  const back: Readonly<Record<MoveStep, MoveStep>> = { up: 'down', down: 'up', into: 'out', out: 'into' }

  it('and moving it back changes nothing', () => {
    fc.assert(
      fc.property(draftAndLine, fc.constantFrom<MoveStep>('up', 'down', 'into'), ([draft, key], step) => {
        const once = moved(draft, key, step)
        if (once !== null) expect(moved(once, key, back[step])).toEqual(draft)
      }),
    )
  })

  it('to any group and back to its place changes nothing, and loses no line on the way', () => {
    fc.assert(
      fc.property(draftAndLine, fc.nat(), ([draft, key], choice) => {
        const place = placeOf(draft, key)
        if (place === null) throw new Error('no place')
        const targets = targetsOf(draft, place.line)
        const target = targets[choice % Math.max(1, targets.length)]
        const there = target === undefined ? null : movedTo(draft, key, target.key, target.children.length)
        if (there === null) return
        expect([...codes(there)].sort()).toEqual([...codes(draft)].sort())
        expect(movedTo(there, key, place.parent?.key ?? null, place.index)).toEqual(draft)
      }),
    )
  })

  it('goes out behind its group, and nowhere where it may not stand', () => {
    const deep = keyOf(rs1, 'I.1.6.2')
    expect(placeOf(moved(rs1, deep, 'out') ?? rs1, deep)).toMatchObject({ index: 6, parent: { code: 'I.1' } })
    expect(moved(sample, keyOf(sample, 'A.1'), 'out')).toBeNull()
    expect(moved(sample, keyOf(sample, 'A.1'), 'up')).toBeNull()
    expect(moved(sample, keyOf(sample, 'T'), 'up')).toBeNull()
    expect(movedTo(sample, keyOf(sample, 'A'), keyOf(sample, 'T'), 0)).toBeNull()
    expect(movedTo(rs1, keyOf(rs1, 'I.1'), keyOf(rs1, 'I.1.6'), 0)).toBeNull()
    expect(movedTo(sample, keyOf(sample, 'A.1'), null, 0)).toBeNull()
  })
})

describe('a code', () => {
  it('is followed by every name when it changes', () => {
    const renamed = withFields(sample, keyOf(sample, 'A'), { code: 'I' })
    const band = sample.bands.find(({ name }) => name === 'Khá')
    const both = {
      ...withFields(renamed, keyOf(sample, 'B'), { code: 'II' }),
      bands: sample.bands.map((one) => (one === band ? { ...one, name: 'Tương đối tốt' } : one)),
    }
    const { set, findings } = checkDraft(both)
    expect(findings).toEqual([])
    expect(set).toMatchObject({
      tieBreak: ['bonus', 'group:I', 'deductions', 'councilVote'],
      bandConditions: [{ band: 'Xuất sắc', group: 'II' }],
    })
    expect(set?.deductions?.items[1]?.sanction).toEqual({ kind: 'maxBand', band: 'Tương đối tốt' })
  })

  it('is suggested free, in the way the set is numbered', () => {
    expect(suggestCode(sample, keyOf(sample, 'A'))).toBe('A.6')
    expect(suggestCode(sample, null)).toBe('E')
    expect(suggestCode(rs1, null)).toBe('IV')
    const taken = withFields(sample, keyOf(sample, 'A.5'), { code: 'A.6' })
    expect(suggestCode(taken, keyOf(sample, 'A'))).toBe('A.7')
  })

  it('is given anew below a group in the order of the table', () => {
    const key = keyOf(rs1, 'I.1.6')
    const up = moved(rs1, key, 'up') ?? rs1
    const renewed = renumbered(up, keyOf(rs1, 'I.1'))
    expect(placeOf(renewed, key)?.line).toMatchObject({
      code: 'I.1.5',
      children: [{ code: 'I.1.5.1' }, { code: 'I.1.5.2' }],
    })
    expect(new Set(codes(renewed)).size).toBe(codes(renewed).length)
  })
})

describe('adding, copying and taking away', () => {
  it('puts a new criterion behind the chosen one, and into a chosen group at its end', () => {
    const behind = withNewItem(sample, keyOf(sample, 'A.2'))
    expect(placeOf(behind?.draft ?? sample, behind?.key ?? '')).toMatchObject({
      index: 2,
      line: { code: 'A.6', type: 'manual' },
    })
    const inside = withNewItem(sample, keyOf(sample, 'P'))
    expect(placeOf(inside?.draft ?? sample, inside?.key ?? '')).toMatchObject({
      index: 3,
      line: { code: 'P.4', type: 'count' },
    })
    const group = withNewGroup(sample, keyOf(sample, 'A'))
    expect(placeOf(group.draft, group.key)).toMatchObject({ index: 5, line: { kind: 'group', code: 'A.6' } })
  })

  it('copies a group with all below it under codes that no other line has', () => {
    fc.assert(
      fc.property(draftAndLine, ([draft, key]) => {
        const copy = withCopy(draft, key)
        if (copy === null) return
        const keys = allLines(copy.draft).map((line) => line.key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(withoutLine(copy.draft, copy.key).groups).toEqual(draft.groups)
      }),
    )
    const copy = withCopy(sample, keyOf(sample, 'D'))
    expect(lineOf(copy?.draft ?? sample, 'E')).toMatchObject({
      children: [{ code: 'E.1' }, { code: 'E.2' }, { code: 'E.3' }],
    })
  })

  it('says what hangs in the air when something named is taken away', () => {
    const { findings } = checkDraft(withoutLine(sample, keyOf(sample, 'A')))
    expect(findings.map(({ code, facts }) => [code, facts?.name])).toEqual([
      ['CRITERIA_SCALE_MISMATCH', undefined],
      ['CRITERIA_NAME_UNKNOWN', 'group:A'],
    ])
  })
})
