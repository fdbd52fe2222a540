#include <stdio.h>
int main(void) {
  int n;
  long sum = 0, x;
  char name[100];
  if (scanf("%d", &n) != 1) return 1;
  for (int i = 0; i < n; i++) {
    if (scanf("%ld", &x) != 1) return 1;
    sum += x;
  }
  if (scanf("%99s", name) != 1) return 1;
  printf("%ld\nHello, %s!\n", sum, name);
  return 0;
}
