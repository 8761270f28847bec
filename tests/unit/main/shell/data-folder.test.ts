import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../../../src/main/shell/data-folder'

const userData = resolve('/users/lan')

describe('dataFolder', () => {
  it('is a folder of the user’s own profile unless something else is asked', () => {
    expect(dataFolder({ argv: ['app', '.'], env: {}, userData })).toBe(join(userData, 'so-lieu'))
    expect(dataFolder({ argv: ['app', '--data'], env: { SO_THI_DUA_DATA: '' }, userData })).toBe(
      join(userData, 'so-lieu'),
    )
  })

  it('takes the environment’s word, and the argument’s before it', () => {
    const env = { SO_THI_DUA_DATA: '/data/env' }
    expect(dataFolder({ argv: [], env, userData })).toBe(resolve('/data/env'))
    expect(dataFolder({ argv: ['--data', '/data/arg'], env, userData })).toBe(resolve('/data/arg'))
    expect(dataFolder({ argv: ['--data=/data/arg'], env, userData })).toBe(resolve('/data/arg'))
  })
})
