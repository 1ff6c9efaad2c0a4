/** A text as it may stand in HTML or XML, between tags and in quoted attributes. Control characters, which XML cannot hold, are left out. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\P{Cc}]|\p{Surrogate}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** `<name a="…" b="…">`, its attributes escaped. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
  return `<${name}${written.join('')}>`
}

/** A value inside `<script type="application/ld+json">`: no text in it can end the element. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
