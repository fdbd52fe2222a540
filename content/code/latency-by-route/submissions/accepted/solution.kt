data class Request(val route: String, val millis: Long, val status: Long)

data class Summary(val requests: Long, val errorShare: Double, val p95: Long?)

fun summarize(requests: List<Request>): Map<String, Summary> =
    requests.groupBy { it.route }.mapValues { (_, all) ->
        val good = all.filter { it.status < 500 }.map { it.millis }.sorted()
        Summary(
            all.size.toLong(),
            (all.size - good.size).toDouble() / all.size,
            if (good.isEmpty()) null else good[(95 * good.size + 99) / 100 - 1],
        )
    }
