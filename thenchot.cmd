@echo off
rem Runs the command on the pinned Node, wherever it is called from.
node "%~dp0scripts\run.mjs" src/cli/main.ts %*
