// greets without a name
fun main() {
  readln()
  println(readln().split(' ').sumOf { it.toLong() })
  println("Hello!")
}
