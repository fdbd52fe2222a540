/* hostile: a fork bomb whose every child forks on; ends: CPU_LIMIT WALL_LIMIT; with: cpu=1 wall=3 processes=20 */
#include "hostile.h"

int main(void) {
  for (;;) fork();
}
