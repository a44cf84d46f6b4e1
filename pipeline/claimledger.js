#!/usr/bin/env node
// The command as it lies in a checkout: TypeScript is read as it is, nothing is built first.
const stop = (message) => {
  process.stderr.write(`claimledger: ${message}\n`);
  process.exit(2);
};

if (Number(process.versions.node.split('.')[0]) < 20) stop(`needs Node 20 or newer, this is ${process.version}`);
// A reader that has seen enough (`claimledger explain ... | head`) is no fault; what was begun is ended all the same.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
const tsx = await import('tsx/esm/api').catch(() => stop('its packages are not installed: run `npm ci` in its folder first'));
tsx.register();
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
