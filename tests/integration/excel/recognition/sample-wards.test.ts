import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decimalOfNumber } from '#domain/core/decimal'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import type { FileReading } from '#domain/workbook/file-reading'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { readUnitList } from '#main/excel/recognition/unit-list'

const folder = join(import.meta.dirname, '../../../fixtures/workbooks/wards')

interface ExpectedPerson {
  readonly title: string
  readonly name: string
  readonly sex: string
  readonly dob: string
  readonly position: string
  readonly unit: string
  readonly achievement: string
  readonly award: string
}
interface ExpectedUnit {
  readonly file: string
  readonly layout: string
  readonly code: string
  readonly name: string
  readonly criteria: readonly {
    readonly code: string
    readonly value: { target?: number; actual?: number; option?: number; yes?: boolean; n?: number; na?: boolean }
    readonly points: number | null
    readonly claimed: number | null
    readonly evidence: string
  }[]
  readonly collectives: readonly object[]
  readonly individuals: readonly ExpectedPerson[]
}

const expected: { readonly units: readonly ExpectedUnit[] } = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
)
const criteriaJson = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../resources/criteria/dot-75-nam.json'), 'utf8'),
)
const criteriaSet = parseCriteriaSet(criteriaJson).set
const files = new Map(readdirSync(folder).map((name) => [name.normalize('NFC'), join(folder, name)]))

function gridOf(name: string) {
  const grid = readWorkbook(readFileSync(files.get(name.normalize('NFC')) ?? name), name)
  if (!grid.ok) throw new Error(`${name}: ${grid.error.code}`)
  return grid.value
}

const units = expected.units.map(({ code, name }) => ({ code, name, aliases: [] }))
const read = (name: string): FileReading => recogniseWorkbook(gridOf(name), { fileName: name, units, criteriaSet })

const decimal = (value: number) => decimalOfNumber(Number(value.toPrecision(15)))
const isoDay = (dob: string) => dob.split('/').reverse().join('-')
const labelOf = (code: string, option: number): string => {
  const groups = [...criteriaJson.groups, criteriaJson.bonus]
  return groups.flatMap(({ items }) => items).find((item) => item.code === code).options[option].label
}

function expectedCriterion({ code, value, points, claimed, evidence }: ExpectedUnit['criteria'][number]) {
  const isNotApplicable = value.na === true
  return {
    code,
    value: {
      ...(value.target === undefined ? {} : { target: decimal(value.target) }),
      ...(value.actual === undefined ? {} : { actual: decimal(value.actual) }),
      ...(value.n === undefined ? {} : { count: decimal(value.n) }),
      ...(value.yes === undefined ? {} : { yes: value.yes }),
      ...(value.option === undefined ? {} : { option: labelOf(code, value.option) }),
      ...(isNotApplicable ? { notApplicable: true } : {}),
    },
    claimed: isNotApplicable ? 'N/A' : claimed === null ? null : decimal(claimed),
    computed: isNotApplicable ? 'N/A' : points === null ? null : decimal(points),
    evidence,
  }
}

/** In the two-row layout post and unit stand in one cell, and no title is written. */
const expectedPerson = (layout: string, { dob, title, position, unit, ...person }: ExpectedPerson) => ({
  ...person,
  title: layout === 'two_row' ? null : title,
  position: layout === 'two_row' ? `${position}, ${unit}` : position,
  unit,
  dob: isoDay(dob),
})

describe.each(expected.units)('$file ($layout)', (unit) => {
  const reading = read(unit.file)

  it('is recognised as its unit', () => {
    const from = ['html', 'csv'].includes(unit.layout) ? 'fileName' : 'title'
    expect([reading.unit, reading.unitFrom]).toEqual([unit.code, from])
  })

  it('gives every criterion field for field', () => {
    expect(reading.criteria.map(({ sheet: _, row: __, ...criterion }) => criterion)).toEqual(
      unit.criteria.map(expectedCriterion),
    )
  })

  it('gives every collective and individual field for field', () => {
    expect(reading.collectives.map(({ sheet: _, row: __, ...collective }) => collective)).toEqual(unit.collectives)
    expect(reading.individuals.map(({ sheet: _, row: __, ...person }) => person)).toEqual(
      unit.individuals.map((person) => expectedPerson(unit.layout, person)),
    )
  })

  it('accounts for every row of every sheet, with nothing waiting', () => {
    const rows = gridOf(unit.file).sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
    expect(reading.tables.reduce((sum, table) => sum + table.rowsSeen, 0)).toBe(rows)
    for (const { rowsSeen, accepted, waiting, skipped } of reading.tables)
      expect(accepted + waiting + skipped).toBe(rowsSeen)
    expect(reading.aside.filter(({ fate }) => fate === 'waiting')).toEqual([])
    expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('says each claim that differs from what its values give, and no other', () => {
    const differing = unit.criteria.filter(({ points, claimed }) => points !== claimed).map(({ code }) => code)
    expect(
      reading.findings.filter(({ code }) => code === 'SELF_SCORE_MISMATCH').map(({ criterion }) => criterion),
    ).toEqual(differing)
  })
})

describe('danh-sach-don-vi.xlsx', () => {
  it('gives the twenty units', () => {
    const list = readUnitList(gridOf('danh-sach-don-vi.xlsx'))
    expect(list.units.map(({ code, name }) => ({ code, name, aliases: [] }))).toEqual(units)
    expect(list.units.find(({ code }) => code === 'PB05')).toEqual({
      code: 'PB05',
      name: 'Phòng Lao động - Thương binh và Xã hội',
      kind: 'phòng ban',
      cluster: 'Khối phòng, ban',
      aliases: [],
    })
  })
})
