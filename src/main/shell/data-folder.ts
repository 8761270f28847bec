import { join, resolve } from 'node:path'

interface Surroundings {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userData: string
}

const afterData = (argv: readonly string[]): string | undefined => {
  const joined = argv.find((arg) => arg.startsWith('--data='))
  if (joined !== undefined) return joined.slice('--data='.length)
  const at = argv.indexOf('--data')
  return at < 0 ? undefined : argv[at + 1]
}

/** Where the office's records lie: `--data`, else SO_THI_DUA_DATA, else a folder of the user's own profile. */
export const dataFolder = ({ argv, env, userData }: Surroundings): string => {
  const asked = afterData(argv) || env.SO_THI_DUA_DATA
  return asked ? resolve(asked) : join(userData, 'so-lieu')
}
