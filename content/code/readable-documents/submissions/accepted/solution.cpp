#include <set>
#include <string>
#include <unordered_map>
#include <vector>

struct Rule {
    std::string folder;
    std::string team;
    bool allow;
};

static bool allowed(const std::string& document, const std::unordered_map<std::string, bool>& verdicts) {
    std::string folder = document;
    while (!folder.empty()) {
        folder.resize(folder.rfind('/'));
        auto found = verdicts.find(folder.empty() ? "/" : folder);
        if (found != verdicts.end()) {
            return found->second;
        }
    }
    return false;
}

std::vector<std::string> readable(
        const std::vector<std::string>& documents, const std::vector<Rule>& rules,
        const std::vector<std::string>& teams) {
    std::set<std::string> mine(teams.begin(), teams.end());
    std::unordered_map<std::string, bool> verdicts;
    for (const auto& rule : rules) {
        if (mine.count(rule.team)) {
            auto [verdict, first] = verdicts.try_emplace(rule.folder, rule.allow);
            verdict->second = verdict->second && rule.allow;
        }
    }
    std::vector<std::string> found;
    for (const auto& document : documents) {
        if (allowed(document, verdicts)) {
            found.push_back(document);
        }
    }
    return found;
}
