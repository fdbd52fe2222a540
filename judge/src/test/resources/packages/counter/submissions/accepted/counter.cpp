#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Entry {
    std::string key;
    long long times;
};

class Counter {
    long long most;
    std::map<std::string, long long> counts;

public:
    Counter(long long most, const std::vector<std::string>& keys) : most(most) {
        for (const auto& key : keys) {
            counts[key] = 0;
        }
    }

    void add(std::string key) { counts[key] = std::min(most, counts[key] + 1); }

    std::optional<long long> timesOf(const std::string& key) {
        auto found = counts.find(key);
        return found == counts.end() ? std::nullopt : std::optional(found->second);
    }

    std::vector<Entry> entries() const {
        std::vector<Entry> all;
        for (const auto& [key, times] : counts) {
            all.push_back({key, times});
        }
        return all;
    }
};
