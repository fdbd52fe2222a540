// SPDX-License-Identifier: Apache-2.0
// Calls what the candidate wrote: see dev.assay.functions.harness.Exchange. What can be called is in
// harness.cpp, which is written for each signature and has the candidate's file between this one and
// the calls. All of standard input is read before anything of the candidate's is run, and nothing
// here is a secret: it shares a process with the candidate. What it writes is a value and never a
// verdict.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <unistd.h>

namespace assay {

// JSON as Assay writes it: in ASCII, without white space, of the types that are asked for.
struct Text {
  std::string text;
  std::size_t at = 0;

  // Reads a list or an object, element by element.
  template <typename Element>
  void each(Element element) {
    ++at;
    while (text.at(at) != ']' && text.at(at) != '}') {
      element();
      at += text.at(at) == ',';
    }
    ++at;
  }

  std::string word() {
    std::size_t start = at;
    at = std::min(text.find_first_of(",]}", at), text.size());
    return text.substr(start, at - start);
  }

  std::string key() {
    std::string name = quoted();
    ++at;
    return name;
  }

  // Half a surrogate pair becomes the three bytes that UTF-8 would have for it.
  std::string quoted() {
    std::string out;
    for (++at; text.at(at) != '"'; ++at) {
      char c = text.at(at);
      if (c != '\\') {
        out += c;
        continue;
      }
      c = text.at(++at);
      static const std::string names = "bfnrt", meant = "\b\f\n\r\t";
      std::size_t escape = names.find(c);
      if (c == 'u') {
        append(out, point());
      } else {
        out += escape == std::string::npos ? c : meant[escape];
      }
    }
    ++at;
    return out;
  }

 private:
  // What stands behind a u, and behind the next one when both are one character.
  unsigned point() {
    unsigned high = unit();
    if (high >> 10 == 0x36 && text.compare(at + 1, 2, "\\u") == 0) {
      std::size_t before = at;
      at += 2;
      unsigned low = unit();
      if (low >> 10 == 0x37) {
        return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
      }
      at = before;
    }
    return high;
  }

  unsigned unit() {
    unsigned unit = std::stoul(text.substr(at + 1, 4), nullptr, 16);
    at += 4;
    return unit;
  }

  static void append(std::string& out, unsigned c) {
    auto tail = [&](int shift) { out += static_cast<char>(0x80 | (c >> shift & 0x3f)); };
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xc0 | c >> 6);
      tail(0);
    } else if (c < 0x10000) {
      out += static_cast<char>(0xe0 | c >> 12);
      tail(6);
      tail(0);
    } else {
      out += static_cast<char>(0xf0 | c >> 18);
      tail(12);
      tail(6);
      tail(0);
    }
  }
};

// What is written; a type of its own, so that records find these functions by it.
struct Out {
  std::string text;
};

// Whatever is read finds its function by the type Text, records' own among them.
inline void read(Text& in, long long& value) {
  std::string word = in.text.at(in.at) == '"' ? in.quoted() : in.word();
  value = std::stoll(word);
}

inline void read(Text& in, double& value) { value = std::strtod(in.word().c_str(), nullptr); }

inline void read(Text& in, bool& value) { value = in.word() == "true"; }

inline void read(Text& in, std::string& value) { value = in.quoted(); }

template <typename T>
void read(Text& in, std::vector<T>& value) {
  in.each([&] {
    T element{};
    read(in, element);
    value.push_back(std::move(element));
  });
}

template <typename T>
void read(Text& in, std::map<std::string, T>& value) {
  in.each([&] {
    std::string key = in.key();
    read(in, value[key]);
  });
}

template <typename T>
void read(Text& in, std::optional<T>& value) {
  if (in.text.at(in.at) == 'n') {
    in.word();
  } else {
    read(in, value.emplace());
  }
}

inline void write(long long value, Out& out) { out.text += std::to_string(value); }

inline void write(bool value, Out& out) { out.text += value ? "true" : "false"; }

inline void write(double value, Out& out) {
  if (std::isnan(value)) {
    out.text += "NaN";
  } else if (std::isinf(value)) {
    out.text += value > 0 ? "Infinity" : "-Infinity";
  } else {
    char digits[32];
    out.text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }
}

inline void unit(unsigned c, Out& out) {
  char escaped[8];
  std::snprintf(escaped, sizeof escaped, "\\u%04x", c);
  out.text += escaped;
}

// The character that begins at a place, which is moved behind it; U+FFFD for what is not UTF-8.
inline unsigned decoded(const std::string& text, std::size_t& at) {
  unsigned char first = text[at++];
  int more = first < 0x80 ? 0 : first >> 5 == 6 ? 1 : first >> 4 == 14 ? 2 : first >> 3 == 30 ? 3 : -1;
  if (more < 0 || at + more > text.size()) {
    return 0xfffd;
  }
  unsigned c = more == 0 ? first : first & (0x3f >> more);
  for (int i = 0; i < more; ++i) {
    unsigned char next = text[at + i];
    if (next >> 6 != 2) {
      return 0xfffd;
    }
    c = c << 6 | (next & 0x3f);
  }
  at += more;
  return c > 0x10ffff ? 0xfffd : c;
}

inline void write(const std::string& value, Out& out) {
  out.text += '"';
  for (std::size_t at = 0; at < value.size();) {
    unsigned c = decoded(value, at);
    if (c == '"' || c == '\\') {
      out.text += '\\';
      out.text += static_cast<char>(c);
    } else if (c >= ' ' && c <= '~') {
      out.text += static_cast<char>(c);
    } else if (c < 0x10000) {
      unit(c, out);
    } else {
      unit(0xd7c0 + (c >> 10), out);
      unit(0xdc00 | (c & 0x3ff), out);
    }
  }
  out.text += '"';
}

template <typename T>
void write(const std::optional<T>& value, Out& out) {
  if (value) {
    write(*value, out);
  } else {
    out.text += "null";
  }
}

template <typename T>
void write(const std::vector<T>& value, Out& out) {
  const char* before = "[";
  for (const auto& element : value) {
    out.text += before;
    write(static_cast<const T&>(element), out);
    before = ",";
  }
  out.text += value.empty() ? "[]" : "]";
}

template <typename T>
void write(const std::map<std::string, T>& value, Out& out) {
  const char* before = "{";
  for (const auto& [key, entry] : value) {
    out.text += before;
    write(key, out);
    out.text += ':';
    write(entry, out);
    before = ",";
  }
  out.text += value.empty() ? "{}" : "}";
}

// Whether what a candidate wrote has the type that is asked for.
template <typename Wanted, typename Given>
constexpr bool same = std::is_same_v<Wanted, std::decay_t<Given>>;

// Reads the question; the first thing that happens.
static const std::string question{
    std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
static const int result = dup(1);

// Makes the calls: what the function returned, or what each method did.
inline int run(bool methods, void (*call)(const std::string&, Text&, Out&)) {
  std::size_t second = question.find('\n') + 1;
  std::size_t third = question.find('\n', second) + 1;
  Text calls{question.substr(third)};
  Out out;
  bool first = true;
  calls.each([&] {
    ++calls.at;
    Out returned;
    call(calls.quoted(), calls, returned);
    ++calls.at;
    if (!(methods && first)) {
      out.text += (out.text.empty() ? "" : ",") + returned.text;
    }
    first = false;
  });
  std::cout.flush();
  std::fflush(nullptr);
  std::string line = "\n" + question.substr(0, second - 1) + " "
      + (methods ? "[" + out.text + "]" : out.text) + "\n";
  for (std::size_t at = 0; at < line.size();) {
    ssize_t written = ::write(result, line.data() + at, line.size() - at);
    if (written <= 0) {
      return 1;
    }
    at += written;
  }
  return 0;
}

}  // namespace assay
