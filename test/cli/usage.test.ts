import { describe, expect, it } from "vitest";
import { xenverif } from "../e2e/command.js";

describe("an option with a value that it cannot have", () => {
  it.each([
    [["check", "samples/event-channel", "--jobs", "0"], "--jobs takes a number of at least 1"],
    [["prove", "samples/event-channel", "--timeout", "soon"], "--timeout takes a number of at least 1"],
    [["explore", "samples/event-channel", "--set", "MAX_PORTS"], "--set takes NAME=VALUE, not MAX_PORTS"],
    [["extract", "samples/event-channel", "--rename", "close"], "--rename takes NAME=VALUE, not close"],
  ])("%s", async (args, message) => {
    const { code, err } = await xenverif(process.cwd(), ...args);
    expect(err).toContain(`error: ${message}`);
    expect(err).not.toContain("    at ");
    expect(code).toBe(2);
  });
});
