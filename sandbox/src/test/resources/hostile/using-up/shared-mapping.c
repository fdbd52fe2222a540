/* hostile: memory that belongs to no process, in a file without a name; ends: MEMORY_LIMIT EXITED SIGNALLED; with: memory=64 */
#include "hostile.h"

int main(void) {
  int file = memfd_create("big", 0);
  static char block[1 << 20];
  memset(block, 1, sizeof block);
  long written = 0;
  if (file >= 0) {
    while (write(file, block, sizeof block) > 0) written++;
  }
  if (written > 64) attempt("more in a memory file than the cell may have", 0);
  return contained();
}
