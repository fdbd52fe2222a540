import java.util.*;

final class Leases {
    private final long seconds;
    private final Map<String, Long> tokens = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Long> kept = new HashMap<>();

    Leases(long seconds) {
        this.seconds = seconds;
    }

    Long acquire(String job, long now) {
        if (now < ends.getOrDefault(job, Long.MIN_VALUE)) {
            return null;
        }
        ends.put(job, now + seconds);
        return tokens.merge(job, 1L, Long::sum);
    }

    boolean renew(String job, long token, long now) {
        boolean holds = holds(job, token, now);
        if (holds) {
            ends.put(job, now + seconds);
        }
        return holds;
    }

    boolean release(String job, long token, long now) {
        boolean holds = holds(job, token, now);
        if (holds) {
            ends.put(job, now);
        }
        return holds;
    }

    boolean save(String job, long token) {
        return kept.merge(job, token, Math::max) == token;
    }

    private boolean holds(String job, long token, long now) {
        return now < ends.getOrDefault(job, Long.MIN_VALUE) && tokens.get(job) == token;
    }
}
