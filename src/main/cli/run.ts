import { parseArgs } from 'node:util'
import { openWorkspace } from '#main/workspace'
import { errorSentence } from '#shared/messages/error-sentence'
import { type Answer, type Call, type Command, type Outcome, shownError } from './command'
import { commands } from './commands'
import { surroundings } from './surroundings'

/** Where a command writes; standard output holds the answer and nothing else. */
export interface Output {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

export type ExitCode = 0 | 1 | 2

/** Runs one command line and gives its exit code: 0 done, 1 refused for a stated reason, 2 misuse. */
export async function runCommandLine(argv: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = argv
  const command = name === undefined ? undefined : commands[name]
  if (name === undefined || command === undefined) return misuse(output, name)
  const parsed = parse(command, rest)
  if (parsed === null) return misuse(output, name)
  const { values, positionals }: { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } = parsed
  const folder = typeof values.data === 'string' ? values.data : null
  if (command.opens !== 'nothing' && folder === null) return misuse(output, name)
  const call: Call = {
    positionals,
    option: (option) => (typeof values[option] === 'string' ? values[option] : null),
    flag: (option) => values[option] === true,
    say: (sentence) => output.error(`${sentence}\n`),
  }
  const outcome = await outcomeOf(command, call, folder ?? '')
  return write(outcome, values.json === true, output)
}

function parse(command: Command, rest: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...rest],
      options: { data: { type: 'string' }, json: { type: 'boolean' }, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    const count = parsed.positionals.length
    const values: Readonly<Record<string, unknown>> = parsed.values
    const lacks = command.requires?.some((option) => values[option] === undefined) === true
    return lacks || count < command.positionals.least || count > command.positionals.most ? null : parsed
  } catch (cause) {
    if (cause instanceof TypeError) return null
    throw cause
  }
}

async function outcomeOf(command: Command, call: Call, folder: string): Promise<Outcome> {
  if (command.opens === 'nothing') return command.run(call)
  if (command.opens === 'folder') return command.run(call, folder)
  const parts = surroundings(call.say)
  const freezes = command.opens === 'write-to-freeze' && call.flag('freeze')
  const opened = await openWorkspace(folder, command.opens === 'write' || freezes ? 'write' : 'read', parts)
  if (!opened.ok) return opened
  try {
    return await command.run(call, opened.value)
  } finally {
    await opened.value.close()
    parts.close()
  }
}

function write(outcome: Outcome, json: boolean, output: Output): ExitCode {
  if (!outcome.ok) {
    output.error(`${errorSentence(outcome.error)}\n`)
    if (json) output.out(`${JSON.stringify({ error: shownError(outcome.error) }, null, 2)}\n`)
    return 1
  }
  const { value, lines, refused }: Answer = outcome.value
  const text = lines.map((line) => `${line}\n`).join('')
  if (json && refused === true) output.error(text)
  output.out(json ? `${JSON.stringify(value, null, 2)}\n` : text)
  return refused === true ? 1 : 0
}

function misuse(output: Output, name: string | undefined): ExitCode {
  if (name !== undefined && commands[name] === undefined) output.error(`Không có lệnh “${name}”.\n`)
  const known = name === undefined ? undefined : commands[name]
  const shown = known === undefined || name === undefined ? Object.entries(commands) : [[name, known] as const]
  output.error('Cách dùng: npm run -s cli -- <lệnh> --data <thư mục số liệu> [--json]\n')
  for (const [command, { usage }] of shown) output.error(`  ${command} ${usage}\n`)
  return 2
}
