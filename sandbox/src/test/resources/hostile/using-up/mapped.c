/* hostile: mapped memory, touched page by page; ends: MEMORY_LIMIT; with: memory=64 */
#include "hostile.h"

int main(void) {
  for (;;) {
    char *page = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) return contained();
    memset(page, 1, 1 << 20);
  }
}
