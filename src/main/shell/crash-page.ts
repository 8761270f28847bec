import { desktopLabels } from '#shared/messages/desktop-labels'

const { title, safe, next } = desktopLabels.crash

/** So simple that it cannot crash: no script, no font, no image. */
export const crashHtml = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { font: 20px/1.6 'Segoe UI', sans-serif; max-width: 40em; margin: 15vh auto; padding: 0 2em; color: #222 }
  a { display: inline-block; padding: .5em 1.2em; background: #0958d9; color: #fff; text-decoration: none; border-radius: 6px }
</style>
<h1>${title}</h1>
<p>${safe}</p>
<p><a href="index.html">${next}</a></p>
</html>
`
