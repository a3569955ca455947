import { describe, expect, it } from "vitest";
import { settingsOfModel } from "../../src/explore/settings.js";
import { loadModules } from "../../src/ir/load.js";

describe("the settings of a project", () => {
  it("go to the models that declare what they name", async () => {
    const files = ["test/fixtures/models/counter.model.ts", "test/fixtures/models/everything.model.ts"];
    const modules = (await loadModules(files)).value ?? [];
    const of = (file: string) => {
      const settings = {
        parameters: new Map([
          ["LIMIT", "3"],
          ["Everything.LIMIT", "4"],
          ["TYPO", "5"],
        ]),
        scopes: new Map([["Id", "2"]]),
      };
      const own = settingsOfModel(settings, file, modules);
      return [[...own.parameters.keys()], [...own.scopes.keys()]];
    };
    // A name that no model declares is kept: it is reported where the model is loaded.
    expect(of("test/fixtures/models/counter.model.ts")).toEqual([["LIMIT", "TYPO"], []]);
    expect(of("test/fixtures/models/everything.model.ts")).toEqual([["LIMIT", "Everything.LIMIT", "TYPO"], ["Id"]]);
  });
});
