#include <fstream>
#include <iostream>
#include <string>
int main(int argc, char **argv) {
  int secret, guess;
  std::ifstream(argv[1]) >> secret;
  std::ofstream message(std::string(argv[3]) + "judgemessage.txt");
  for (int i = 0; i < 10; i++) {
    if (!(std::cin >> guess)) {
      message << "no guess\n";
      return 43;
    }
    if (guess == secret) {
      std::cout << "correct" << std::endl;
      return 42;
    }
    std::cout << (guess < secret ? "higher" : "lower") << std::endl;
  }
  message << "ten guesses were not enough\n";
  return 43;
}
