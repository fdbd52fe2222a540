fun main() {
  val numbers = listOf<Int>()
  println(numbers[1])
}
