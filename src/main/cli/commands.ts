import type { Command } from './command'
import { campaignCommands } from './commands/campaign-commands'
import { commendationCommands } from './commands/commendation-commands'
import { demoCommand } from './commands/demo-command'
import { importCommand } from './commands/import-command'
import { keepingCommands } from './commands/keeping-commands'
import { officeCommands } from './commands/office-commands'
import { scoringCommands } from './commands/scoring-commands'
import { templateCommands } from './commands/template-commands'

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = {
  ...officeCommands,
  ...campaignCommands,
  ...templateCommands,
  import: importCommand,
  ...scoringCommands,
  ...commendationCommands,
  ...keepingCommands,
  demo: demoCommand,
}
