data class Point(val x: Long, val y: Double)

data class Everything(
    val whole: Long, val big: Long, val real: Double, val truth: Boolean, val someText: String,
    val points: List<Point>, val table: Map<String, List<Long?>>, val perhaps: String?, val nobody: Point?,
    val tags: List<String>,
)

fun echoAll(given: Everything, others: List<Everything>): List<Everything> {
    println("printed by the program itself")
    print("and not ended")
    return listOf(given) + others
}
