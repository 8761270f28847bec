import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause.code === 'EPERM'
  }
}

const tryTake = (file) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (cause) {
    if (cause.code !== 'EEXIST') throw cause
    return false
  }
}

const dropIfAbandoned = (file) => {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
  } catch (cause) {
    if (cause.code !== 'ENOENT') throw cause
  }
}

/** Runs `work` while no other process builds; one that was killed while building does not block the next. */
export const whileAlone = async (file, work) => {
  mkdirSync(dirname(file), { recursive: true })
  while (!tryTake(file)) {
    dropIfAbandoned(file)
    await wait(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
