/** Command line switches as Chromium spells them: `--name=value` or `--name`. */
export const hasSwitch = (name: string): boolean =>
  process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));

export const switchValue = (name: string): string =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
