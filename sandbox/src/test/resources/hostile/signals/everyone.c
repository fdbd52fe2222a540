/* hostile: kills everyone it may; ends: EXITED SIGNALLED */
#include "hostile.h"

int main(void) {
  puts("contained");
  fflush(stdout);
  kill(-1, SIGKILL);
  return 0;
}
