import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerCall } from '../../../../src/main/shell/call-answering'
import { channels } from '../../../../src/shared/ipc/channels'
import { contract } from '../../../../src/shared/ipc/contract'

const input = z.object({ year: z.number() })
const logged: [string, unknown][] = []
const answering = { logError: (reference: string, cause: unknown) => void logged.push([reference, cause]) }
const refused = (channel: string) => ({ ok: false, error: { code: 'REQUEST_INVALID', channel } })
const unreached = async () => {
  throw new Error('the answer must not be asked for')
}

describe('answerCall', () => {
  it('hands the checked input to the answer and its reply back', async () => {
    const request = { fromTrustedFrame: true, payload: { year: 2023, extra: 'dropped' } }
    const answer = async (given: unknown) => ({ ok: true, value: given })
    expect(await answerCall('a.b', input, answer, request, answering)).toEqual({ ok: true, value: { year: 2023 } })
  })

  it('refuses a stranger before the answer is asked', async () => {
    const request = { fromTrustedFrame: false, payload: { year: 2023 } }
    expect(await answerCall('a.b', input, unreached, request, answering)).toEqual(refused('a.b'))
  })

  it('turns a bug into a reference that the log knows', async () => {
    const bug = new Error('hỏng')
    const answer = async () => {
      throw bug
    }
    const reply = await answerCall('a.b', input, answer, { fromTrustedFrame: true, payload: { year: 1 } }, answering)
    const [reference, cause] = logged.at(-1) ?? []
    expect(cause).toBe(bug)
    expect(reply).toEqual({ ok: false, error: { code: 'INTERNAL', reference } })
    expect(reference).toMatch(/^[0-9a-f]{8}$/)
  })

  it.each(channels)('%s refuses a stranger, and an input that is no object of its own', async (channel) => {
    const ask = (payload: unknown, fromTrustedFrame: boolean) =>
      answerCall(channel, contract[channel].input, unreached, { fromTrustedFrame, payload }, answering)
    expect(await ask(null, false)).toEqual(refused(channel))
    expect(await ask(42, true)).toEqual(refused(channel))
    expect(await ask('../../etc/passwd', true)).toEqual(refused(channel))
    expect(await ask(['x'], true)).toEqual(refused(channel))
  })
})
