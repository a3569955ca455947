import { describe, expect, it } from "vitest";
import { xenverif } from "../e2e/command.js";

describe("an option with a value that it cannot have", () => {
  it.each([
    [["check", "samples/event-channel", "--jobs", "0"], "--jobs takes a number of at least 1"],
    [["prove", "samples/event-channel", "--timeout", "soon"], "--timeout takes a number"],
    [["explore", "samples/event-channel", "--set", "MAX_PORTS"], "--set takes NAME=VALUE, not MAX_PORTS"],
    [["extract", "samples/event-channel", "--rename", "close"], "--rename takes NAME=VALUE, not close"],
    [["simulate", "samples/event-channel", "--seed", "soon"], "--seed takes a number"],
    [["explore", "samples/event-channel", "--engine", "fast"], '--engine takes compiled, typescript, not "fast"'],
    [["check", "samples/event-channel", "--jobs"], "--jobs takes a value"],
  ])("%s", async (args, message) => {
    const { code, err } = await xenverif(process.cwd(), ...args);
    expect(err).toContain(`error[XV4000]: ${message}`);
    expect(err).not.toContain("    at ");
    expect(code).toBe(2);
  });
});

describe("a command line that is misspelt", () => {
  it.each([
    [["check", "--fliter", "close"], "there is no option --fliter of `check`", "did you mean `--filter`?"],
    [["check", "--no-such"], "there is no option --such of `check`", "`xenverif check --help` lists the options"],
    [["chekc"], "there is no such command", "did you mean `check`?"],
    [["frobnicate"], "there is no command or option frobnicate", "`xenverif --help` lists them"],
    [["replay"], "an argument is missing", "`xenverif replay --help` lists the options"],
    [[], "say what to do, such as `xenverif check`", "`xenverif --help` lists the options"],
  ])("%s", async (args, message, hint) => {
    const { code, err } = await xenverif(process.cwd(), ...args);
    expect(err).toContain(`error[XV4000]: ${message}\n  = hint: ${hint}`);
    expect(err).not.toContain("    at ");
    expect(code).toBe(2);
  });
});
