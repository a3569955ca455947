import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { configSchema } from "../../src/project/config.js";

it("the published schema is that of the configuration which is read", () => {
  const published: unknown = JSON.parse(readFileSync("schemas/xenverif.config.schema.json", "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(configSchema())));
});
