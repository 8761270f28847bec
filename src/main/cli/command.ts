import type { ParseArgsConfig } from 'node:util'
import type { Finding } from '#domain/core/finding'
import type { Result } from '#domain/core/result'
import type { Workspace } from '#main/workspace'
import type { AppError } from '#shared/errors/app-error'
import { errorSentence } from '#shared/messages/error-sentence'
import { findingSentence } from '#shared/messages/finding-sentence'

/** What a command was called with. */
export interface Call {
  readonly positionals: readonly string[]
  /** An option's text; null when it was not given. */
  readonly option: (name: string) => string | null
  readonly flag: (name: string) => boolean
  /** Says something to the person at the terminal, in Vietnamese, on standard error. */
  readonly say: (sentence: string) => void
}

/** What a command answers: the JSON value, and what a person reads instead of it. */
export interface Answer {
  readonly value: unknown
  readonly lines: readonly string[]
  /** True when something was refused for a reason that the value states: exit code 1. */
  readonly refused?: boolean
}

export type Outcome = Result<Answer, AppError>

/** How the folder is opened; to read it may be open elsewhere. A command that freezes only when asked writes only then. */
export type Opening = 'read' | 'write' | 'write-to-freeze'

interface CommandBase {
  /** Words after the command's name, as the usage line shows them. */
  readonly usage: string
  readonly options?: ParseArgsConfig['options']
  /** Options that must be given. */
  readonly requires?: readonly string[]
  /** How many positional arguments there must be. */
  readonly positionals: { readonly least: number; readonly most: number }
}

/** A command; one that needs no open data folder says so. */
export type Command = CommandBase &
  /** Works on the folder's path itself: makes it, checks it, or replaces it. */
  (
    | { readonly opens: 'folder'; readonly run: (call: Call, folder: string) => Promise<Outcome> }
    | { readonly opens: 'nothing'; readonly run: (call: Call) => Promise<Outcome> }
    | { readonly opens: Opening; readonly run: (call: Call, workspace: Workspace) => Promise<Outcome> }
  )

/** A finding as the command line gives it: with its sentence. */
export const shownFinding = (finding: Finding): object => ({ ...finding, message: findingSentence(finding) })

/** A refusal as the JSON gives it: its code and facts, and its sentence. */
export const shownError = (error: AppError): object => ({ ...error, message: errorSentence(error) })

/** A refusal for what was found: the command's usual value with nothing done, the findings, and the error. */
export function refusedFor(error: AppError & { readonly findings: readonly Finding[] }, value: object): Answer {
  const message = errorSentence(error)
  return {
    value: { ...value, findings: error.findings.map(shownFinding), error: { code: error.code, message } },
    lines: [message, ...findingLines(error.findings)],
    refused: true,
  }
}

/** Findings as lines for a person. */
export const findingLines = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => `  - ${findingSentence(finding)}`)
