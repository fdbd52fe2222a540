data class Entry(val key: String, val times: Long)

class Counter(private val most: Long, keys: List<String>) {
    private val counts = keys.associateWith { 0L }.toMutableMap()

    fun add(key: String) {
        counts[key] = minOf(most, (counts[key] ?: 0) + 1)
    }

    fun timesOf(key: String): Long? = counts[key]

    fun entries() = counts.map { Entry(it.key, it.value) }
}
