/** Writes the pages of `docs/` and the schemas that follow from the code. Run it as `npx tsx scripts/generate-docs.ts`. */
import { writeFile } from "node:fs/promises";
import { codes } from "../src/parser/codes.js";
import { knownTags } from "../src/parser/tags.js";
import { configSchema } from "../src/project/config.js";
import { commandsPage } from "./commands-page.js";
import { diagnosticsPage } from "./diagnostics-page.js";
import { documentSchemas, schemaText } from "./schemas.js";

await writeFile(new URL("../docs/diagnostics.md", import.meta.url), diagnosticsPage(codes, knownTags));
await writeFile(new URL("../docs/commands.md", import.meta.url), await commandsPage());
for (const [file, type] of Object.entries(documentSchemas)) {
  await writeFile(new URL(`../schemas/${file}`, import.meta.url), schemaText(type));
}
await writeFile(
  new URL("../schemas/xenverif.config.schema.json", import.meta.url),
  `${JSON.stringify(configSchema(), null, 2)}\n`,
);
