/** What commands may do to the world of the terminal: one small interface, so that commands can be tested. */

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether to colour what goes out. */
  readonly color: boolean;
  /** Shows what is going on: replaces the last such line on a terminal; elsewhere a plain line, where it says something new. */
  readonly progress: (text: string) => void;
}

/** Exit codes of all commands. */
export const exit = { ok: 0, found: 1, usage: 2, prover: 3, interrupted: 130 } as const;

/** The process's own terminal. */
export function terminal(options: { readonly color: boolean | undefined; readonly quiet: boolean }): Io {
  const tty = process.stderr.isTTY === true;
  const color = options.color ?? (process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
  let shown = false;
  let last = "";
  const clear = () => {
    if (shown) process.stderr.write("\r\x1b[2K");
    shown = false;
  };
  return {
    color,
    out: (text) => {
      clear();
      process.stdout.write(`${text}\n`);
    },
    err: (text) => {
      clear();
      process.stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (options.quiet || (!tty && text === last)) return;
      last = text;
      clear();
      process.stderr.write(tty ? `… ${text}` : `xenverif: ${text}\n`);
      shown = tty;
    },
  };
}
