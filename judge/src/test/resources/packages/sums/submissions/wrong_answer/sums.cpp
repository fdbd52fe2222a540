// prints too much
#include <iostream>
int main() { for (char c; std::cin.get(c);) std::cout << c; }
