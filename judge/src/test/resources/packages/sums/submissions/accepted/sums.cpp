#include <iostream>
#include <string>
int main() {
  int n;
  std::cin >> n;
  long sum = 0;
  for (long x; n-- > 0 && std::cin >> x;) sum += x;
  std::string name;
  std::cin >> name;
  std::cout << sum << "\nHello, " << name << "!\n";
}
