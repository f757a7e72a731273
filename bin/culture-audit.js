#!/usr/bin/env node
// Hands the real process to run(); everything else is in src.
import { run } from '../dist/cli/run.js';

process.exitCode = await run(process);
