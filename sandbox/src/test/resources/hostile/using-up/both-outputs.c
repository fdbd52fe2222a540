/* hostile: endless output on both streams at once; ends: OUTPUT_LIMIT; with: output=100000 */
#include "hostile.h"

int main(void) {
  static char block[4096];
  for (;;) {
    if (write(1, block, sizeof block) < 0 || write(2, block, sizeof block) < 0) return 1;
  }
}
