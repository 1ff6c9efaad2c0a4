import { embedEn } from '../i18n/embed-en.ts'
import { en } from '../i18n/en.ts'
import { languageOf } from '../i18n/languages.ts'

/** The embed's document, with its styles. What stands in it is what a reader has without scripts, or where they do not arrive. */
export function embedPage(policy: string, styles: string): string {
  const site = '../'.repeat(languageOf(en.language).folder.split('/').length)
  return `<!doctype html>
<html lang="${en.language}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="robots" content="noindex" />
<meta name="color-scheme" content="light dark" />
<title>${en.title}: ${embedEn.map}</title>
<link rel="icon" href="${site}icon.svg" type="image/svg+xml" />
${styles}
<script defer src="./embed-data.js"></script>
<script defer src="./embed.js"></script>
</head>
<body>
<div id="embed">
<header><h1>${en.title}</h1></header>
<main class="fallback">
<noscript><p>${embedEn.noScript}</p></noscript>
<p>${embedEn.instead} <a href="../" target="_blank" rel="noopener noreferrer">${embedEn.fullList}</a></p>
</main>
</div>
</body>
</html>
`
}
