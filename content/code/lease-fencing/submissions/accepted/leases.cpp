#include <map>
#include <optional>
#include <string>

class Leases {
    struct Lease {
        long long token = 0;
        long long end = 0;
        long long kept = 0;
    };

    long long seconds;
    std::map<std::string, Lease> jobs;

    bool holds(const std::string& job, long long token, long long now) {
        const Lease& last = jobs[job];
        return last.token > 0 && last.token == token && now < last.end;
    }

public:
    explicit Leases(long long seconds) : seconds(seconds) {}

    std::optional<long long> acquire(const std::string& job, long long now) {
        Lease& last = jobs[job];
        if (last.token > 0 && now < last.end) {
            return std::nullopt;
        }
        last.end = now + seconds;
        return ++last.token;
    }

    bool renew(const std::string& job, long long token, long long now) {
        if (!holds(job, token, now)) {
            return false;
        }
        jobs[job].end = now + seconds;
        return true;
    }

    bool release(const std::string& job, long long token, long long now) {
        if (!holds(job, token, now)) {
            return false;
        }
        jobs[job].end = now;
        return true;
    }

    bool save(const std::string& job, long long token) {
        Lease& last = jobs[job];
        if (token < last.kept) {
            return false;
        }
        last.kept = token;
        return true;
    }
};
