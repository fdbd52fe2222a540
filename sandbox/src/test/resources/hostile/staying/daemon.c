/* hostile: a daemon, closed off from its maker; with: wall=20; quick */
#include "hostile.h"

int main(void) {
  if (fork() == 0) {
    setsid();
    if (fork() == 0) {
      for (int i = 0; i < 256; i++) close(i);
      for (;;) pause();
    }
    _exit(0);
  }
  wait(NULL);
  return contained();
}
