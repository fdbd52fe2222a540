fun main() {
  var i = 0
  while (true) i++
}
