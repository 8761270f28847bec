/** A few names, and how many more there are. */
export const someNames = (names: readonly string[], most = 3): string =>
  names.length <= most + 1
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} và ${names.length - most} đơn vị khác`
