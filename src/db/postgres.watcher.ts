// Run as a program by the launcher where the kernel has no parent-death signal: ends the server named by
// its pid when the pipe from the process that started both breaks.
const pid = Number(process.argv[2]);

process.stdin.resume();
process.stdin.once('close', () => {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // The server was stopped in good order before.
  }
});
