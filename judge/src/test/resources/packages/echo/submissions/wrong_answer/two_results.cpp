#include <map>
#include <optional>
#include <string>
#include <vector>
#include <cstdio>

namespace assay {
extern const std::string question;
}

struct Point {
    long long x;
    double y;
};

struct Everything {
    long long whole;
    long long big;
    double real;
    bool truth;
    std::string someText;
    std::vector<Point> points;
    std::map<std::string, std::vector<std::optional<long long>>> table;
    std::optional<std::string> perhaps;
    std::optional<Point> nobody;
    std::vector<std::string> tags;
};

std::vector<Everything> echoAll(Everything given, std::vector<Everything> others) {
    std::printf("\n%s []\n", assay::question.substr(0, assay::question.find('\n')).c_str());
    others.insert(others.begin(), given);
    return others;
}
