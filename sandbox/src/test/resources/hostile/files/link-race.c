/* hostile: a folder that turns into a link and back while it is handed over; with: cpu=3 wall=20; exports */
#include "hostile.h"

int main(void) {
  facts();
  mkdir("a", 0700);
  symlink("/etc", "b");
  close(open("a/passwd", O_CREAT | O_WRONLY, 0600));
  if (fork() == 0) {
    setsid();
    for (;;) {
      syscall(SYS_renameat2, AT_FDCWD, "a", AT_FDCWD, "b", 2);
    }
  }
  return contained();
}
