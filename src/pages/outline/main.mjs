/** Draws the ground of a report's map: `npm run outline -- FOLDER regions.geojson`. See src/report/README.md. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [report, geojson] = process.argv.slice(2)
try {
  if (!report || !geojson) throw new Error('Usage: npm run outline -- <folder of the report> <GeoJSON of its regions>')
  const { module } = await runnerImport(fileURLToPath(new URL('read.ts', import.meta.url)), { configFile: false })
  for (const file of module.writeOutline(report, geojson)) console.log(file)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
