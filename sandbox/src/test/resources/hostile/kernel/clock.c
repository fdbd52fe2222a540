/* hostile: another time for everyone; quick */
#include "hostile.h"
#include <sys/time.h>
#include <sys/timex.h>

int main(void) {
  struct timespec then = {1000000000, 0};
  struct timeval before = {1000000000, 0};
  struct timex adjust = {.modes = ADJ_FREQUENCY, .freq = 1 << 20};
  attempt("the clock", clock_settime(CLOCK_REALTIME, &then));
  attempt("the time of day", settimeofday(&before, NULL));
  attempt("the clock's speed", adjtimex(&adjust));
  attempt("the host's name", sethostname("other", 5));
  return contained();
}
