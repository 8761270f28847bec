'use strict'

// Chromium cannot be taught app:// from outside, so app://host/x travels as https://host.app.ehost/x.
const schemes = new Map()

const toNet = (url) =>
  url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (whole, scheme, host) =>
    schemes.has(scheme) ? `https://${host || 'x'}.${scheme}.ehost` : whole,
  )

const toApp = (url) =>
  url.replace(/^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.ehost/i, (_whole, host, scheme) => `${scheme}://${host}`)

module.exports = { schemes, toNet, toApp }
