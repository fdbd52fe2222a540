#include <map>
#include <optional>
#include <string>
#include <vector>

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

std::map<std::string, Everything> echoAll(Everything given, std::vector<Everything> others) {
    return {};
}
