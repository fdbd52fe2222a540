// hostile: programs that start programs; ends: EXITED WALL_LIMIT CPU_LIMIT; with: cpu=5 wall=4 processes=40
const { spawn } = require('child_process');
let refused = 0;
for (let i = 0; i < 200; i++) {
  spawn('/bin/sleep', ['600'], { detached: true, stdio: 'ignore' })
    .on('error', () => { refused++; });
}
setTimeout(() => {
  console.log(refused > 0 ? 'contained' : 'ESCAPED: 200 children');
  process.exit(0);
}, 1000);
