/* hostile: every family of sockets but two */
#include "hostile.h"

int main(void) {
  for (int family = 3; family < 46; family++) {
    if (family == AF_INET6) continue;
    char name[32];
    snprintf(name, sizeof name, "family %d", family);
    attempt(name, socket(family, SOCK_RAW, 0));
    attempt(name, socket(family, SOCK_DGRAM, 0));
    attempt(name, socket(family, SOCK_STREAM, 0));
  }
  attempt("a raw socket", socket(AF_INET, SOCK_RAW, 1));
  attempt("a raw socket of version 6", socket(AF_INET6, SOCK_RAW, 58));
  return contained();
}
