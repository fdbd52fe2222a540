package sums

fun main() {
  val (_, numbers, name) = generateSequence(::readLine).toList()
  println(Adder().sum(numbers))
  println("Hello, $name!")
}
