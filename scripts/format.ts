// npm run format: one layout of the code, and the lint's safe repairs.
import { commandOf, runNode } from './run-program.ts';

process.exitCode = runNode(commandOf('@biomejs/biome/bin/biome'), 'check', '--write') ? 0 : 1;
