package sums

class Adder {
  fun sum(numbers: String) = numbers.split(' ').map(String::toLong).reduce(Long::plus)
}
