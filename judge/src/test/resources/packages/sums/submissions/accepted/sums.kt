fun main() {
  val count = readln().toInt()
  println(readln().split(' ').take(count).sumOf { it.toLong() })
  println("Hello, ${readln()}!")
}
