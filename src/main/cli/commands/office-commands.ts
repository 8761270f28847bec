import { err, ok } from '#domain/core/result'
import { officePreset } from '#main/resources'
import { initialiseOffice } from '#main/services/office'
import { importUnits, unitsInOrder } from '#main/services/units'
import { createWorkspace, type Workspace } from '#main/workspace'
import { type Command, findingLines, shownFinding } from '../command'
import { surroundings } from '../surroundings'

const clusterName = (workspace: Workspace, id: string | null): string | null =>
  id === null ? null : (workspace.context.store.state.get('clusters', id)?.name ?? id)

const officeInit: Command = {
  usage: '[--preset kien-an-2023]',
  options: { preset: { type: 'string' } },
  positionals: { least: 0, most: 0 },
  opens: 'folder',
  run: async (call, folder) => {
    const name = call.option('preset')
    const preset = name === null ? null : officePreset(name)
    if (name !== null && preset === null) return err({ code: 'PRESET_UNKNOWN', preset: name })
    const created = await createWorkspace(folder, surroundings(call.say))
    if (!created.ok) return created
    try {
      const done = await initialiseOffice(created.value.context, preset)
      if (!done.ok) return done
      const units = preset?.units.length ?? 0
      return ok({
        value: { folder, preset: name, records: done.value.records, units },
        lines: [`Đã tạo sổ ở ${folder}, ${units} đơn vị.`],
      })
    } finally {
      await created.value.close()
    }
  },
}

const units: Command = {
  usage: '',
  positionals: { least: 0, most: 0 },
  opens: 'read',
  run: async (_call, workspace) => {
    const value = unitsInOrder(workspace.context.store.state).map((unit) => ({
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      cluster: clusterName(workspace, unit.cluster),
      aliases: unit.aliases,
    }))
    return ok({ value, lines: value.map((unit) => `${unit.code}\t${unit.name}\t${unit.cluster ?? ''}`) })
  },
}

const unitsImport: Command = {
  usage: 'TỆP',
  positionals: { least: 1, most: 1 },
  opens: 'write',
  run: async (call, workspace) => {
    const read = await workspace.readUnits(call.positionals[0] ?? '')
    if (!read.ok) return read
    const done = await importUnits(workspace.context, read.value.units)
    if (!done.ok) return done
    const { added, changed, unchanged } = done.value
    const findings = read.value.findings
    return ok({
      value: { added, changed, unchanged, findings: findings.map(shownFinding) },
      lines: [`Thêm ${added}, sửa ${changed}, giữ nguyên ${unchanged} đơn vị.`, ...findingLines(findings)],
    })
  },
}

export const officeCommands = { 'office-init': officeInit, units, 'units-import': unitsImport }
