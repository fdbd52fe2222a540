/* hostile: sleeps and blocks every signal; ends: WALL_LIMIT; with: wall=1 */
#include "hostile.h"

int main(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);
  for (;;) sleep(600);
}
