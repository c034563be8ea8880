// `npm run lms -- …`: what a training administrator does from a command line. Over HTTP, because two processes on one PGlite folder lose rows.
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), { print: (line) => console.log(line), environment: process.env });
