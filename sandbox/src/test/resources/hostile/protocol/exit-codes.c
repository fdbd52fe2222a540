/* hostile: exit codes and signals of every kind in children, then one of its own; with: processes=40 */
#include "hostile.h"

int main(void) {
  for (int code = 0; code < 256; code += 5) {
    if (fork() == 0) _exit(code);
    wait(NULL);
  }
  for (int number = 1; number < 32; number++) {
    if (fork() == 0) {
      raise(number);
      _exit(0);
    }
    waitpid(-1, NULL, WNOHANG | WUNTRACED);
  }
  return contained();
}
