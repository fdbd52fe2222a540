// hostile: buffers outside the heap of the engine; ends: MEMORY_LIMIT EXITED SIGNALLED; with: memory=128
const all = [];
try {
  while (all.length < 4096) all.push(Buffer.alloc(1 << 20, 1));
  console.log('ESCAPED: 4 GB');
} catch {
  console.log('contained');
}
