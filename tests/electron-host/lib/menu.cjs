'use strict'
const { EventEmitter } = require('node:events')
const { note } = require('./host.cjs')
const apps = require('./app.cjs')
const windows = require('./browser-window.cjs')

const roles = {
  quit: () => apps.app.quit(),
  close: (window) => window?.close(),
  reload: (window) => window?.reload(),
}

class MenuItem {
  constructor(options) {
    const type = options.submenu ? 'submenu' : 'normal'
    Object.assign(this, { type, label: '', enabled: true, visible: true, checked: false, ...options })
    if (options.submenu)
      this.submenu = options.submenu instanceof Menu ? options.submenu : Menu.buildFromTemplate(options.submenu)
    const { click } = options
    this.click = (event = {}, window = windows.BrowserWindow.getFocusedWindow()) => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      if (click) click(this, window ?? undefined, event)
      else if (this.role) {
        note('menu.role', this.role)
        roles[this.role.toLowerCase()]?.(window)
      }
    }
  }
}

class Menu extends EventEmitter {
  static #application = null
  items = []

  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }
  static setApplicationMenu(menu) {
    Menu.#application = menu
  }
  static getApplicationMenu() {
    return Menu.#application
  }
  append(item) {
    this.items.push(item)
    item.menu = this
  }
  insert(position, item) {
    this.items.splice(position, 0, item)
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const hit = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (hit) return hit
    }
    return null
  }
  popup() {
    note(
      'menu.popup',
      this.items.map((item) => item.label),
    )
    this.emit('menu-will-show')
  }
  closePopup() {
    this.emit('menu-will-close')
  }
}

module.exports = { Menu, MenuItem }
