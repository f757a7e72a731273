// A headless Chromium for looking at pages: the one that Debian has, or the one that CHROMIUM names. It has no network.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = places.find((place) => place !== undefined && existsSync(place));

/** Whether there is a browser here; tests that need one skip without it. */
export const hasBrowser = found !== undefined;
/** Behind the name of what needs a browser: says so where there is none. */
export const browserWord = hasBrowser ? '' : ' (skipped: no Chromium on this machine; install it or set CHROMIUM)';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: found ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
      '--no-first-run',
    ],
  });
