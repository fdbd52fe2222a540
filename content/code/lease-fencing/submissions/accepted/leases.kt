class Leases(private val seconds: Long) {
    private class Lease(var token: Long = 0, var end: Long = 0, var kept: Long = 0)

    private val jobs = HashMap<String, Lease>()

    fun acquire(job: String, now: Long): Long? {
        val last = jobs.getOrPut(job) { Lease() }
        if (last.token > 0 && now < last.end) {
            return null
        }
        last.end = now + seconds
        return ++last.token
    }

    fun renew(job: String, token: Long, now: Long): Boolean {
        val held = held(job, token, now) ?: return false
        held.end = now + seconds
        return true
    }

    fun release(job: String, token: Long, now: Long): Boolean {
        val held = held(job, token, now) ?: return false
        held.end = now
        return true
    }

    fun save(job: String, token: Long): Boolean {
        val last = jobs.getOrPut(job) { Lease() }
        if (token < last.kept) {
            return false
        }
        last.kept = token
        return true
    }

    private fun held(job: String, token: Long, now: Long): Lease? =
        jobs[job]?.takeIf { it.token > 0 && it.token == token && now < it.end }
}
