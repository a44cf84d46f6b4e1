import pc from 'picocolors';

const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
const terminal = process.stdout.isTTY && process.stderr.isTTY && TERM !== 'dumb';

/** Colours on a terminal; plain lines in a log, a build server's among them. NO_COLOR switches them off, FORCE_COLOR on. */
export const colours = pc.createColors(!NO_COLOR && (Boolean(FORCE_COLOR) || Boolean(terminal)));
