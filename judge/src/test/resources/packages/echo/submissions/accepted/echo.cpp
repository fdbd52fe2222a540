#include <cstdio>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

using namespace std;

struct Point {
    long long x;
    double y;
};

struct Everything {
    long long whole;
    long long big;
    double real;
    bool truth;
    string someText;
    vector<Point> points;
    map<string, vector<optional<long long>>> table;
    optional<string> perhaps;
    optional<Point> nobody;
    vector<string> tags;
};

vector<Everything> echoAll(const Everything& given, vector<Everything> others) {
    cout << "printed by the program itself\n";
    printf("and not ended");
    fflush(stdout);
    close(1);
    others.insert(others.begin(), given);
    return others;
}
