'use strict'
const fs = require('node:fs')
const path = require('node:path')

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A lock file with the holder's pid decides at once; a second instance leaves its argv as a file in a watched folder. */
class SingleInstance {
  #watcher = null
  #folder

  /** True when this process is now the only instance of the app with this userData. */
  request(userData, extra, onSecond) {
    this.#folder = path.join(userData, 'ehost-instance')
    fs.mkdirSync(this.#folder, { recursive: true })
    const lock = path.join(this.#folder, 'lock')
    const holder = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0
    if (holder && holder !== process.pid && isAlive(holder)) {
      const message = path.join(this.#folder, `${process.pid}`)
      fs.writeFileSync(`${message}.tmp`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), extra }))
      fs.renameSync(`${message}.tmp`, `${message}.json`)
      return false
    }
    fs.writeFileSync(lock, String(process.pid))
    this.#watcher ??= fs.watch(this.#folder, (_event, name) => {
      const file = path.join(this.#folder, String(name))
      if (!file.endsWith('.json') || !fs.existsSync(file)) return
      const message = JSON.parse(fs.readFileSync(file, 'utf8'))
      fs.rmSync(file)
      onSecond(message)
    })
    return true
  }

  get held() {
    return this.#watcher !== null
  }

  release() {
    if (!this.#watcher) return
    this.#watcher.close()
    this.#watcher = null
    fs.rmSync(this.#folder, { recursive: true, force: true })
  }
}

module.exports = { SingleInstance }
