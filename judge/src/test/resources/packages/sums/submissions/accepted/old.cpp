// names that later standards took
#include <iostream>
#include <string>
#include <iterator>
#include <cstddef>
using namespace std;

typedef unsigned char byte;
long data;

int main() {
  byte few = 0;
  int n;
  cin >> n;
  for (long x; n-- > 0 && cin >> x;) data += x + few;
  string name;
  cin >> name;
  cout << data << "\nHello, " << name << "!\n";
}
