#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Request {
    std::string route;
    long long millis;
    long long status;
};

struct Summary {
    long long requests;
    double errorShare;
    std::optional<long long> p95;
};

std::map<std::string, Summary> summarize(const std::vector<Request>& requests) {
    std::map<std::string, long long> counts;
    std::map<std::string, std::vector<long long>> times;
    for (const auto& request : requests) {
        counts[request.route]++;
        if (request.status < 500) {
            times[request.route].push_back(request.millis);
        }
    }
    std::map<std::string, Summary> summaries;
    for (const auto& [route, count] : counts) {
        auto& good = times[route];
        long long size = good.size();
        Summary summary{count, double(count - size) / count, std::nullopt};
        if (size > 0) {
            std::sort(good.begin(), good.end());
            summary.p95 = good[(95 * size + 99) / 100 - 1];
        }
        summaries[route] = summary;
    }
    return summaries;
}
