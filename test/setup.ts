// Laws are tried on other cases at every run; in CI always on the same ones, so that a red run means a change and not chance.
import fc from 'fast-check';

if (process.env['CI']) fc.configureGlobal({ seed: 20260314 });
