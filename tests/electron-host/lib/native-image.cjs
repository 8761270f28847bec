'use strict'
const fs = require('node:fs')

class NativeImage {
  #png
  constructor(png) {
    this.#png = png
  }
  toPNG() {
    return this.#png
  }
  toDataURL() {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }
  isEmpty() {
    return this.#png.length === 0
  }
  getSize() {
    if (this.isEmpty()) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
  }
}

const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromPath: (file) => new NativeImage(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)),
  createFromBuffer: (bytes) => new NativeImage(bytes),
  createFromDataURL: (url) => new NativeImage(Buffer.from(url.split(',')[1], 'base64')),
}

module.exports = { NativeImage, nativeImage }
