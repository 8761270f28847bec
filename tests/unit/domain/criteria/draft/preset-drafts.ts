import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { CriteriaDraft, DraftLine } from '#domain/criteria/draft/criteria-draft'
import { allLines } from '#domain/criteria/draft/draft-tree'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'

const folder = join(import.meta.dirname, '../../../../../resources/criteria')

/** The sets that ship with the program, by file name. */
export const presets: readonly (readonly [string, CriteriaSet])[] = readdirSync(folder).map((name) => {
  const { set } = parseCriteriaSet(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  if (set === null) throw new Error(`Not a set: ${name}`)
  return [name, set] as const
})

export function presetOf(name: string): CriteriaSet {
  const found = presets.find(([file]) => file.startsWith(name))
  if (found === undefined) throw new Error(`No preset ${name}`)
  return found[1]
}

/** The line of a code; its key is what edits are told. */
export function lineOf(draft: CriteriaDraft, code: string): DraftLine {
  const line = allLines(draft).find((one) => one.code === code)
  if (line === undefined) throw new Error(`No line ${code}`)
  return line
}

export const keyOf = (draft: CriteriaDraft, code: string): string => lineOf(draft, code).key
