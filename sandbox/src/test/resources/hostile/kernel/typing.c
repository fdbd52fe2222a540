/* hostile: types into the terminal of whoever started it */
#include "hostile.h"

int main(void) {
  for (int descriptor = 0; descriptor < 3; descriptor++) {
    attempt("a typed character", ioctl(descriptor, TIOCSTI, "x"));
  }
  int terminal = open("/dev/tty", O_RDWR);
  if (terminal >= 0) attempt("a character typed into the terminal", ioctl(terminal, TIOCSTI, "x"));
  return contained();
}
