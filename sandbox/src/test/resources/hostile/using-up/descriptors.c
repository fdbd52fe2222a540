/* hostile: descriptors until there are none left; quick */
#include "hostile.h"

int main(void) {
  int made = 0;
  while (open("/dev/null", O_RDONLY) >= 0) made++;
  if (made > 1000) attempt("more descriptors than allowed", 0);
  return contained();
}
