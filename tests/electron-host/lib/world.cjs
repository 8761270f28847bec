'use strict'
const { bridge } = require('./world-bridge.cjs')
const { isolated } = require('./world-isolated.cjs')

// Unguessable, so that a page cannot pose as the preload.
const NAME = `__ebridge${Math.random().toString(36).slice(2)}`
const PRELOAD_NAMES = 'require, process, module, exports, global, setImmediate, clearImmediate'

/** The script of a page's main world. */
const mainSource = () => `if (window === window.top) (${bridge})('${NAME}', 'main', 'isolated')`

/** The script of a page's isolated world: Electron's surroundings, then the preload. */
const isolatedSource = (config, makeCodec, preload) =>
  [
    `if (window === window.top) (${isolated})(${JSON.stringify(config)}, ${makeCodec},`,
    `(${bridge})('${NAME}', 'isolated', 'main'), function (${PRELOAD_NAMES}) {${preload}\n})`,
    `//# sourceURL=${config.path}`,
  ].join('\n')

module.exports = { mainSource, isolatedSource }
