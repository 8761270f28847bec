'use strict'
const { decode, encode } = require('./codec.cjs')
const { ipcMain } = require('./ipc-main.cjs')

const invoke = async (webContents, { channel, data }) => {
  const handler = ipcMain._handlers.get(channel)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { data: encode(await handler(webContents._event(), ...decode(data))) }
  } catch (cause) {
    if (handler) process.stderr.write(`Error occurred in handler for '${channel}': ${cause?.stack ?? cause}\n`)
    return { error: `Error invoking remote method '${channel}': ${cause}` }
  }
}

/** What ipcRenderer sent: a message, a question that wants a reply, or the news that the preload failed. */
async function answerFromPage(webContents, message, context) {
  if (message.t === 'preload-error') {
    const cause = Object.assign(new Error(message.message), { stack: message.stack })
    return webContents.emit('preload-error', {}, message.path, cause)
  }
  if (message.t === 'send') return ipcMain.emit(message.channel, webContents._event(), ...decode(message.data))
  const reply = await invoke(webContents, message)
  return webContents._toRenderer({ t: 'reply', id: message.id, ...reply }, context)
}

const answerSync = (webContents, text) => {
  const message = JSON.parse(text)
  const event = webContents._event({ returnValue: undefined })
  ipcMain.emit(message.channel, event, ...decode(message.data))
  return encode(event.returnValue)
}

/** A pause in the isolated world's sync(): a File (its path is wanted) or a sendSync message. */
async function answerPaused(webContents, params) {
  const { callFrameId } = params.callFrames[0]
  const evaluate = async (expression) =>
    (await webContents._send('Debugger.evaluateOnCallFrame', { callFrameId, expression })).result
  try {
    const question = await evaluate('__ehost_sync.question')
    let answer = ''
    if (question.type === 'string') answer = answerSync(webContents, question.value)
    else if (question.objectId) {
      const info = await webContents._send('DOM.getFileInfo', { objectId: question.objectId })
      answer = info.path
    }
    await evaluate(`__ehost_sync.answer = ${JSON.stringify(answer)}`)
  } catch (cause) {
    process.stderr.write(`electron-host: sync call failed: ${cause}\n`)
  }
  await webContents._send('Debugger.resume').catch(() => undefined)
}

module.exports = { answerFromPage, answerPaused }
