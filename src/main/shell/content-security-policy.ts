const policy = (rules: Readonly<Record<string, string>>): string =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...rules,
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')

/** For the office's window. Ant Design writes its styles while it runs, hence the one 'unsafe-inline'. */
export const windowPolicy = policy({
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'worker-src': "'self' blob:",
  'connect-src': "'self'",
})

/** For a paper being laid out: styles, fonts and images inside the page itself, and nothing that runs. */
export const paperPolicy = policy({
  'style-src': "'unsafe-inline'",
  'font-src': 'data:',
  'img-src': 'data:',
})
