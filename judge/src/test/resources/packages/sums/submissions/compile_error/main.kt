fun main() {
  val total: Int = "many"
}
